import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "./testing/budget.ts";
import { Text } from "./text.ts";

const Name = Text({ max: 100 });
const Comment = Text({ max: 500, lines: true, links: true });

function codeOf(schema: typeof Name, value: unknown): string | undefined {
  return schema.safeParse(value).error?.issues[0]?.message;
}

const REFUSED = {
  required: ["", " ", "\t\n", "\u00A0\u2003\u3000", "\uFEFF", undefined],
  not_text: [null, 7, true, ["Ana"], { name: "Ana" }],
  too_long: ["x".repeat(101), "é".repeat(101), "😀".repeat(101), "ñ".repeat(101), "أ".repeat(101)],
  forbidden_characters: [
    "Ana\u0000",
    "Ana\u001B[31m",
    "Ana\u007F",
    "Ana\uE000",
    "Ana\uF8FF",
    "Ana\uFFFF",
    "Ana\uD800",
    "\uDC00Ana",
    "Ana\u{10FFFF}",
    "Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306algo",
  ],
  invisible: [
    "\u200B",
    "\u200B\u200C\u200D",
    "\u2060",
    "\u00AD",
    "\u3164",
    "\u115F\u1160",
    "\uFFA0",
    "\u2800\u2800",
    "\u0301",
    "\u200E \u200F",
    "\u{E0041}\u{E0042}",
    "\uFE0F",
    "\u180E",
    "\u061C",
  ],
  link: ["https://evil.example", "ana@example.org"],
};

for (const [code, texts] of Object.entries(REFUSED))
  for (const text of texts)
    test(`as a name, ${JSON.stringify(text)?.slice(0, 40)} is ${code}`, () => {
      expect(codeOf(Name, text)).toBe(code);
    });

test("names are trimmed, inner spaces collapsed, and characters composed", () => {
  expect(Name.parse("  Jose\u0301   Pe\u0301rez \u00A0")).toBe("José Pérez");
});

test("comments keep line breaks and links, and refuse other controls", () => {
  expect(Comment.parse(" Yes!\r\nSee https://example.org\r\tNow ")).toBe("Yes!\nSee https://example.org\n\tNow");
  expect(codeOf(Comment, "Yes\u0000")).toBe("forbidden_characters");
  expect(codeOf(Comment, "x".repeat(501))).toBe("too_long");
  expect(Comment.parse("😀".repeat(500))).toHaveLength(1000);
});

test("formatting characters are dropped from names, separators become blanks, and joiners stay", () => {
  const names = [
    "\u202AAna Pérez\u202C",
    "\u2066Ana\u2069 Pérez",
    "\u200EAna Pérez\u200F",
    "Ana\tPérez",
    "Ana\r\nPérez",
  ];
  const others = ["Ana\u2028Pérez", "Ana\u0085Pérez", "Ana\vPé\u00ADrez", "Ana Pérez\uFFFC", "\uFEFFAna\f Pé\u200Brez"];
  for (const name of [...names, ...others, "Ana\u2029\u202EPérez"]) expect(Name.parse(name)).toBe("Ana Pérez");
  for (const name of [
    "می\u200Cخواهم",
    "ක්\u200Dෂ",
    "👩\u200D👩\u200D👧",
    "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
  ])
    expect(Name.parse(name)).toBe(name);
});

test("in longer texts every separator becomes a line end, and Word's bullets become ordinary ones", () => {
  expect(Comment.parse("a\u2028b\u2029c\vd\fe\u0085f\r\ng\rh")).toBe("a\nb\nc\nd\ne\nf\ng\nh");
  expect(Comment.parse("\uF0B7\tone\n\uF0A7 two\n\uF0D8 three\uFEFF")).toBe("•\tone\n▪ two\n➢ three");
  expect(Comment.parse("Basta\u202E ya\u200B")).toBe("Basta ya");
  expect(Comment.parse("שלום!\u200F 3")).toBe("שלום!\u200F 3");
});

test("kanji keep their form, whatever NFC would make of it", () => {
  for (const name of ["\uFA19山", "宮\uFA67", "\u{2F81A}", "\u8FBB\u{E0100}"]) expect(Name.parse(name)).toBe(name);
  expect(Name.parse("\uFA19e\u0301")).toBe("\uFA19é");
});

test("a refused character is named, with its line and position", () => {
  const issue = (schema: typeof Name, text: string) => schema.safeParse(text).error?.issues[0];
  expect(issue(Name, "Ana 😀\uF8FFPérez")).toMatchObject({
    params: { character: "U+F8FF", line: 1, position: 6, near: "Ana 😀□Pérez" },
  });
  expect(issue(Comment, "One\r\n\u202Atwo\u0000 three four five\nsix")).toMatchObject({
    params: { character: "U+0000", line: 2, position: 4, near: "two□ three four " },
  });
  expect(issue(Name, `Z${"\u0306".repeat(9)}`)).toMatchObject({ params: { character: "U+0306", position: 10 } });
});

test("endless spaces and marks take linear time", () => {
  const [many, marks] = [" ".repeat(300_000), "\u0301\u0323".repeat(150_000)];
  for (const schema of [Name, Comment]) {
    expect(codeOf(schema, `a${marks}`)).toBe("forbidden_characters");
    expect(codeOf(schema, marks)).toBe("invisible");
    expect(codeOf(schema, `${many}\u2003${many}`)).toBe("required");
  }
  expect(Name.parse(`a${many}b${many}`)).toBe("a b");
  expect(codeOf(Comment, `a${many}b`)).toBe("too_long");
});

test("any text is accepted or refused with a code, never throws, and parsing is idempotent", () => {
  const unit = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "binary-ascii" }),
  );
  const codes = [...Object.keys(REFUSED), undefined];
  fc.assert(
    fc.property(
      fc.oneof(
        unit,
        fc.array(fc.nat(0x10ffff)).map((points) => String.fromCodePoint(...points)),
      ),
      (text) => {
        for (const schema of [Name, Comment]) {
          const { data, error } = schema.safeParse(text);
          expect(codes).toContain(error?.issues[0]?.message);
          if (data !== undefined) expect(schema.parse(data)).toBe(data);
        }
      },
    ),
    budget(600),
  );
});
