import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { actsDone } from "../testing/drafts.ts";
import { aCampaign } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { aPartner } from "../testing/partners.ts";
import { addPartner, PARTNERS_MAX } from "./add.ts";
import { changePartner, stopPartner } from "./change.ts";
import { makePartnerKey, revokePartnerKey } from "./key.ts";
import { listPartners } from "./list.ts";
import { keyFrom, NewPartner, PartnerChange } from "./schema.ts";

beforeEach(emptyDatabase);

const aNew = (slug: string, fields: Record<string, unknown> = {}) =>
  NewPartner.parse({ slug, name: "Red Andina", website: "", key: "", ...fields });

test("a partner gets a key from its name, numbered if taken", async () => {
  const { slug, ...campaign } = await aCampaign();
  const { id } = await aMember(campaign, "owner");
  for (const key of ["red-andina", "red-andina-2", "red-andina-3"])
    expect(await addPartner(id, aNew(slug))).toMatchObject({ ok: true, key });
  expect(await addPartner(id, aNew(slug, { name: "தமிழ் சங்கம்" }))).toMatchObject({ ok: true, key: "partner" });
});

test("a chosen key is used unchanged or refused; a revoked key is never reused", async () => {
  const campaign = await aCampaign();
  const { owner, of } = await aPartner(campaign, { key: "andes" });
  const taken = { ok: false, error: "key_taken", suggestion: "andes-2" };
  expect(await addPartner(owner.id, aNew(campaign.slug, { key: " Andes " }))).toEqual(taken);
  expect(await revokePartnerKey(owner.id, { ...of, key: "andes" })).toEqual({ ok: true });
  expect(await addPartner(owner.id, aNew(campaign.slug, { key: "andes" }))).toEqual(taken);
  expect(await makePartnerKey(owner.id, { ...of, key: "andes" })).toEqual(taken);
  expect(await makePartnerKey(owner.id, of)).toEqual({ ok: true });
  expect(await makePartnerKey(owner.id, of)).toEqual({ ok: false, error: "key_there" });
  const elsewhere = await aCampaign();
  expect(await aPartner(elsewhere, { key: "andes" })).toMatchObject({ key: "andes" });
});

test("of two concurrent claims to a key, one succeeds", async () => {
  const campaign = await aCampaign();
  const both = [await aMember(campaign, "owner"), await aMember(campaign, "editor")];
  for (let round = 0; round < 10; round += 1) {
    const key = `key-${round}`;
    const outcomes = await Promise.all(both.map(({ id }) => addPartner(id, aNew(campaign.slug, { key }))));
    expect(outcomes.map((outcome) => outcome.ok || outcome.error).toSorted()).toEqual(["key_taken", true]);
  }
});

test("concurrent revocations or creations of a key take effect once", async () => {
  const campaign = await aCampaign();
  const { owner, of, key } = await aPartner(campaign);
  const twice = async (act: () => Promise<{ ok: boolean }>) => (await Promise.all([act(), act()])).map(({ ok }) => ok);
  expect((await twice(() => revokePartnerKey(owner.id, { ...of, key }))).toSorted()).toEqual([false, true]);
  expect((await twice(() => makePartnerKey(owner.id, of))).toSorted()).toEqual([false, true]);
  expect(await actsDone()).toEqual(["partner_added", "partner_key_revoked", "partner_key_made"]);
});

test("submitting the form twice adds one partner", async () => {
  const campaign = await aCampaign();
  const { id } = await aMember(campaign, "owner");
  const form = aNew(campaign.slug, { once: randomUUID() });
  const outcomes = await Promise.all([addPartner(id, form), addPartner(id, form)]);
  expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(await db().partner.count()).toBe(1);
});

test("the limit on partners does not include stopped ones", async () => {
  const campaign = await aCampaign();
  const { owner, of } = await aPartner(campaign);
  const others = Array.from({ length: PARTNERS_MAX - 1 }, () => ({
    id: randomUUID(),
    campaignId: campaign.id,
    name: "N",
  }));
  await db().partner.createMany({ data: others });
  expect(await addPartner(owner.id, aNew(campaign.slug))).toEqual({ ok: false, error: "too_many_partners" });
  expect(await stopPartner(owner.id, of)).toEqual({ ok: true });
  expect(await addPartner(owner.id, aNew(campaign.slug))).toMatchObject({ ok: true });
});

test("changing name and website keeps the key", async () => {
  const campaign = await aCampaign();
  const { owner, of, key } = await aPartner(campaign);
  const change = PartnerChange.parse({ ...of, name: "<b>Ana</b> & x", website: "example.org/a" });
  expect(await changePartner(owner.id, change)).toEqual({ ok: true });
  const found = await listPartners(owner.id, campaign.slug);
  expect(found).toMatchObject({
    partners: [{ key, name: "<b>Ana</b> & x", website: "https://example.org/a", formerKeys: [] }],
  });
});

const KEYS = {
  ab: "ab",
  " Red-Andina ": "red-andina",
  "2026": "2026",
  ["a".repeat(40)]: "a".repeat(40),
  "": undefined,
};
for (const [typed, key] of Object.entries(KEYS))
  test(`"${typed}" is a valid key`, () => expect(aNew("x", { key: typed }).key).toBe(key));

for (const typed of ["a", "-ab", "ab-", "a--b", "a_b", "a b", "año", "a/b", "a&b=c", "a.b", "a".repeat(41), "аbc"])
  test(`"${typed}" is not a valid key`, () =>
    expect(NewPartner.safeParse({ slug: "x", name: "N", website: "", key: typed }).success).toBe(false));

test("any name gives a valid key", () => {
  for (const name of ["A", "🙂", "L’Œuvre d’État", "word ".repeat(30), "x".repeat(80), "Rebelion.org", "--", "١٢٣"])
    expect(aNew("x", { key: keyFrom(name) }).key).toBe(keyFrom(name));
});

for (const name of ["", " ", "\uE000gro.moc", "a\u0000b", "\u200B", "x".repeat(81)])
  test(`${JSON.stringify(name).slice(0, 20)} is not a valid name`, () =>
    expect(NewPartner.safeParse({ slug: "x", name, website: "" }).success).toBe(false));

const WEBSITES = {
  "https://example.org": "https://example.org/",
  "example.org/a?b": "https://example.org/a?b",
  " ": "",
  "http://example.org": "not_https",
  "javascript:alert(1)": "not_https",
  "https://user:secret@example.org": "not_https",
  "https://localhost": "not_https",
  "no site": "not_https",
};
for (const [typed, wanted] of Object.entries(WEBSITES))
  test(`the website "${typed}" becomes ${wanted || "none"}`, () => {
    const read = NewPartner.safeParse({ slug: "x", name: "N", website: typed });
    expect(read.success ? read.data.website : read.error.issues[0]?.message).toBe(wanted);
  });
