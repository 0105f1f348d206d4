import { beforeEach, expect, test } from "vitest";
import { findCampaign } from "../campaigns/find.ts";
import { db } from "../db.ts";
import { describeEmbed, OembedInput } from "../embeds/oembed.ts";
import { env } from "../env.ts";
import { gatherBatch } from "../mail/gather.ts";
import { nameAuthor } from "../testing/authors.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aReadPack } from "../testing/deliveries.ts";
import { actsDone, aDraft } from "../testing/drafts.ts";
import { aLetter } from "../testing/letters.ts";
import { aSignature } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { findAuthor } from "./find.ts";
import { removeAuthor, saveAuthor } from "./save.ts";
import { AuthorChange } from "./schema.ts";

beforeEach(emptyDatabase);

const ROLES = { "role-en": "Secretary of the union", "role-es": "Secretaria del sindicato" };

async function anOwned() {
  const letter = await aLetter({ en: "We ask.", es: "Pedimos." });
  const owner = await aMember(letter, "owner");
  return { ...letter, owner: owner.id };
}

test("a letter says whose it is, with the role in the reader's language, else in its own", async () => {
  const { slug, owner } = await anOwned();
  expect((await findCampaign(slug, "en"))?.author).toBeNull();
  const website = "union.example";
  expect(await nameAuthor(owner, slug, { ...ROLES, website })).toEqual({ ok: true });
  const shown = async (locale: "en" | "es" | "fr") => (await findCampaign(slug, locale))?.author;
  const ana = {
    kind: "person",
    name: "Ana Quispe",
    website: "https://union.example/",
    takesMessages: false,
    logo: null,
  };
  expect(await shown("en")).toEqual({ ...ana, role: ROLES["role-en"], locale: "en" });
  expect(await shown("es")).toEqual({ ...ana, role: ROLES["role-es"], locale: "es" });
  expect(await shown("fr")).toMatchObject({ role: ROLES["role-en"], locale: "en" });
  expect(await actsDone()).toEqual(["author_saved"]);
});

test("emails, oEmbed and delivery packs name the author", async () => {
  const { slug, owner, ...letter } = await anOwned();
  await nameAuthor(owner, slug, { ...ROLES, website: "https://union.example" });
  await aSignature({ slug, ...letter }, { locale: "es" });
  const batch = await gatherBatch();
  for (const form of ["html", "text"] as const)
    expect(batch?.mails[0]?.[form]).toContain("Carta abierta · Iniciada por: Ana Quispe");
  const told = await describeEmbed(OembedInput.parse({ url: `${env().SITE_URL}/en/${slug}` }));
  expect(told).toMatchObject({ description: { author_name: "Ana Quispe", author_url: "https://union.example/" } });
  expect((await aReadPack(owner, slug, { locale: "es" })).text).toMatch(
    /Iniciada por: Ana Quispe, Secretaria del sindicato/,
  );
});

test("once a letter is published only its owners change whose it is", async () => {
  const { slug, owner, ...letter } = await anOwned();
  const [editor, steward] = [await aMember(letter, "editor"), await aMember(letter, "steward")];
  const forbidden = { ok: false, error: "forbidden" };
  await nameAuthor(owner, slug);
  expect(await findAuthor(editor.id, slug)).toMatchObject({ author: { isSet: true, mayChange: false } });
  for (const { id } of [editor, steward]) expect(await nameAuthor(id, slug, { name: "Eva" })).toEqual(forbidden);
  expect(await removeAuthor(editor.id, { campaign: slug, sure: "yes" })).toEqual(forbidden);
  const draft = await aDraft();
  const helper = await aMember(draft, "editor");
  expect(await nameAuthor(helper.id, draft.slug)).toEqual({ ok: true });
});

test("the second of two concurrent saves overwrites nothing, and the same save again records nothing", async () => {
  const { slug, owner } = await anOwned();
  const found = await findAuthor(owner, slug);
  const revision = found.ok ? String(found.author.revision) : "";
  const save = (name: string) =>
    saveAuthor(owner, AuthorChange.parse({ campaign: slug, revision, kind: "organization", name }));
  const outcomes = await Promise.all([save("One"), save("Other")]);
  expect(outcomes).toContainEqual({ ok: true });
  expect(outcomes).toContainEqual({ ok: false, error: "overtaken" });
  const { name } = await db().author.findFirstOrThrow();
  expect(await save(name)).toEqual({ ok: true });
  expect(await actsDone()).toEqual(["author_saved"]);
});

test("a removed author leaves no name and no role behind, and the summary keeps its date", async () => {
  const { id, slug, owner } = await anOwned();
  const dates = () => db().campaignText.findMany({ where: { campaignId: id }, select: { updatedAt: true } });
  const before = await dates();
  await nameAuthor(owner, slug, ROLES);
  expect(await removeAuthor(owner, { campaign: slug, sure: "yes" })).toEqual({ ok: true });
  expect(await removeAuthor(owner, { campaign: slug, sure: "yes" })).toEqual({ ok: true });
  expect((await findCampaign(slug, "en"))?.author).toBeNull();
  expect(await db().campaignText.count({ where: { authorRole: { not: "" } } })).toBe(0);
  expect(await dates()).toEqual(before);
  expect(await actsDone()).toEqual(["author_saved", "author_removed"]);
});

test("an author needs a name and a kind, and a website that begins with https", () => {
  const codes = (fields: Record<string, string>) =>
    AuthorChange.safeParse({ campaign: "x", revision: "1", kind: "person", name: "Ana", ...fields }).error?.issues.map(
      ({ path, message }) => `${path} ${message}`,
    );
  expect(codes({})).toBeUndefined();
  expect(codes({ kind: "", name: " " })).toEqual(["kind required", "name required"]);
  expect(codes({ website: "http://a.example" })).toEqual(["website not_https"]);
  expect(codes({ "role-en": "x".repeat(121) })).toEqual(["role-en too_long"]);
});
