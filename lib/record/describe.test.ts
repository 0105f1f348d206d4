import { expect, test } from "vitest";
import { CONSOLE_LOCALES, consoleMessages, consoleWords } from "../locale/console.ts";
import { describeEvent } from "./describe.ts";
import { actsOf, GROUPS } from "./group.ts";
import type { Recorded } from "./read.ts";
import { ACTS } from "./write.ts";

const ana = { id: "1", standing: "member", called: "Ana" } as const;
const eva = { id: "2", standing: "member", called: "Eva" } as const;
const event = (fields: Partial<Recorded>): Recorded => ({
  id: "1",
  at: new Date(),
  act: "campaign_created",
  details: {},
  who: ana,
  member: eva,
  ...fields,
});
const details = { locale: "es", number: 3, to: 2, version: 2, role: "editor" };

for (const locale of CONSOLE_LOCALES) {
  const t = consoleWords(locale);

  test(`every act has its own sentence in ${locale}, with or without details`, () => {
    for (const some of [{}, details]) {
      const sentences = ACTS.map((act) => describeEvent(event({ act, details: some }), locale, t));
      expect(new Set(sentences).size).toBe(ACTS.length);
      for (const sentence of sentences) expect(sentence).toMatch(/^Ana [^{}]+\.$/);
    }
    expect(Object.keys(consoleMessages[locale].record.acts).toSorted()).toEqual([...ACTS].toSorted());
  });
}

test("a sentence contains the known language, number, version, place and role", () => {
  const tell = (act: Recorded["act"], locale: "en" | "es", some: Recorded["details"] = details) =>
    describeEvent(event({ act, details: some }), locale, consoleWords(locale));
  expect(tell("reason_saved", "en")).toBe("Ana saved reason 3 in Spanish.");
  expect(tell("reason_saved", "es")).toBe("Ana guardó la razón 3 en español.");
  expect(tell("reason_saved", "en", {})).toBe("Ana saved a reason.");
  expect(tell("reason_moved", "en")).toBe("Ana moved reason 3 to position 2.");
  expect(tell("reason_moved", "en", { from: 4, to: 1 })).toBe("Ana moved reason 4 to position 1.");
  expect(tell("campaign_changed", "en", { goal: 5, closesAt: "" })).toBe(
    "Ana changed the settings: goal and closing date.",
  );
  expect(tell("version_published", "en")).toBe("Ana published a corrected letter (version 2).");
  expect(tell("member_changed", "en")).toBe("Ana gave Eva another role: editor.");
});

test('people who may not be named are "somebody" or a former member', () => {
  const tell = (fields: Partial<Recorded>) => describeEvent(event(fields), "en", consoleWords("en"));
  const former = { id: "3", standing: "former", called: "" } as const;
  const other = { id: "4", standing: "other", called: "" } as const;
  expect(tell({ act: "member_removed", who: former, member: other })).toBe(
    "A former member removed someone from the team.",
  );
  expect(tell({ act: "member_declined", who: undefined })).toBe("Someone declined the invitation.");
});

test("every act belongs to exactly one filter group", () => {
  expect(GROUPS.flatMap(actsOf).toSorted()).toEqual([...ACTS].toSorted());
});
