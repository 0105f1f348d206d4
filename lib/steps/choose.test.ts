import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, aVerified } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { chooseSteps, findChoice } from "./choose.ts";
import { isOffered } from "./offer.ts";
import { StepsChoice } from "./schema.ts";
import { offerOnThanks } from "./show.ts";

beforeEach(emptyDatabase);

const choice = (fields: Record<string, string>) => StepsChoice.parse({ revision: "0", every: "no", ...fields });

test("signatories are offered the chosen letters in their order, then the organizers' link in the reader's language", async () => {
  const [letter, one, two, three] = [await aCampaign(), await aCampaign(), await aCampaign(), await aCampaign()];
  const { id: owner } = await aMember(letter, "owner");
  const { id } = await aVerified(letter);
  const slugs = async () => (await offerOnThanks(id, "en"))?.letters.map(({ slug }) => slug);
  expect(await slugs()).toEqual([one.slug, two.slug, three.slug]);
  const link = { url: "https://example.org/donate", words_en: "Donate", words_es: "Done" };
  const chosen = choice({ slug: letter.slug, letter1: three.slug, letter3: one.slug, letter4: letter.slug, ...link });
  expect(await chooseSteps(owner, chosen)).toEqual({ ok: true });
  expect(await slugs()).toEqual([three.slug, one.slug]);
  expect(await isOffered(letter.id, two.slug)).toBe(false);
  expect((await offerOnThanks(id, "es"))?.link).toEqual({ url: link.url, words: "Done", locale: "es" });
  expect((await offerOnThanks(id, "fr"))?.link).toEqual({ url: link.url, words: "Donate", locale: "en" });
  const stale = choice({ slug: letter.slug, letter1: two.slug, url: "https://else.example", words_en: "Else" });
  for (const late of [chosen, stale]) expect(await chooseSteps(owner, late)).toEqual({ ok: false, error: "overtaken" });
  const found = await findChoice(owner, letter.slug, "en", { saver: true });
  expect(found).toMatchObject({ choice: { url: link.url }, saved: { by: "Olga Organizer" } });
  expect(found).toMatchObject({ ok: true, choice: { every: false, letters: [three.slug, one.slug], revision: 1 } });
  expect(await db().auditEvent.count({ where: { act: "next_steps_chosen" } })).toBe(1);
  expect(await chooseSteps(owner, choice({ slug: letter.slug, revision: "1" }))).toEqual({ ok: true });
  expect(await offerOnThanks(id, "en")).toBeUndefined();
});

test("editors choose until the letter is published, then its owners do; and a link and its words come together", async () => {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  const { id: owner } = await aMember(letter, "owner");
  const input = (fields: Record<string, string>) => choice({ slug: letter.slug, ...fields });
  const { id: editor } = await aMember(letter, "editor");
  for (const one of [steward, editor])
    expect(await chooseSteps(one, input({}))).toEqual({ ok: false, error: "forbidden" });
  expect(await chooseSteps(owner, input({ url: "tel:+525512345678" }))).toMatchObject({ error: "link_without_words" });
  expect(await chooseSteps(owner, input({ words_fr: "Appeler" }))).toMatchObject({ error: "words_without_link" });
  expect(await db().nextSteps.count()).toBe(0);
});

test("links are https, tel or mailto, and nothing that runs or hides where it leads", () => {
  const urlOf = (url: string) => StepsChoice.safeParse({ slug: "a", revision: 0, every: "yes", url }).data?.url;
  for (const url of ["https://example.org/a?b=c", "tel:+52-55-1234", "mailto:ana@example.org?subject=Hello"])
    expect(urlOf(url)).toBe(url);
  expect(urlOf(" tel:+52 55 1234 ")).toMatch(/^tel:/);
  for (const url of [
    ...[
      "javascript:alert(1)",
      "http://example.org",
      "https://user:pw@example.org",
      "https://localhost",
      "data:text/html,x",
    ],
    ...[
      "//example.org",
      "tel:javascript",
      "mailto:nobody",
      "https://",
      "JaVaScRiPt:x",
      "\u0001javascript:x",
      "mailto:%zz",
    ],
  ])
    expect(urlOf(url), url).toBeUndefined();
});
