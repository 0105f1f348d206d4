import { beforeEach, expect, test } from "vitest";
import { deleteCampaign } from "../campaigns/delete.ts";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { actsDone, aDraft } from "../testing/drafts.ts";
import { aCampaign, after, aVerified, DAY } from "../testing/makers.ts";
import { aPartner } from "../testing/partners.ts";
import { makeOwnToken, makeToken } from "../verification/token.ts";
import { stopPartner } from "./change.ts";
import { makePartnerKey, revokePartnerKey } from "./key.ts";
import { makeLinkToken, renewLink, revokeLink } from "./link.ts";
import { findOwnNumbers } from "./own.ts";

beforeEach(emptyDatabase);

async function tokenOf(partner: string): Promise<string> {
  const { linkId } = await db().partner.findUniqueOrThrow({ where: { id: partner } });
  return makeLinkToken(linkId ?? partner);
}
const linkOf = async (partner: string) =>
  (await db().partner.findUniqueOrThrow({ where: { id: partner } })).linkId ?? "";

test("a private link shows only its partner's numbers, and no signatory", async () => {
  const letter = await aCampaign();
  const [own, other] = [await aPartner(letter), await aPartner(letter, { name: "Somebody else" })];
  const signed = await aVerified(letter, { source: own.key, name: "Ana Secreta", comment: "Mine" });
  for (let n = 0; n < 7; n += 1) await aVerified(letter, { source: other.key });
  const found = await findOwnNumbers(await tokenOf(own.id), "en");
  expect(found).toMatchObject({
    name: "Red Andina",
    key: own.key,
    slug: letter.slug,
    count: 1,
    today: 1,
    state: "open",
  });
  const text = JSON.stringify(found);
  for (const secret of ["Ana", "Mine", signed.email, signed.id, "Somebody", other.key, other.id, own.id, "7"])
    expect(text.replaceAll(/"\d{4}-[^"]*"/g, ""), secret).not.toContain(secret === "7" ? ":7" : secret);
});

test("an altered, foreign or unknown token shows nothing", async () => {
  const { id } = await aPartner(await aCampaign());
  const [token, link] = [await tokenOf(id), await linkOf(id)];
  const far = new Date("9999-12-31T00:00:00Z");
  const wrong = ["", "x", `${token}x`, token.slice(0, -1), token.toUpperCase(), id, link, makeLinkToken(id)];
  for (const one of [
    ...wrong,
    makeOwnToken(link, new Date()),
    makeToken("verify", link, far),
    makeToken("log-in", link, far),
  ])
    expect(await findOwnNumbers(one, "en"), one).toBeUndefined();
  expect(await findOwnNumbers(token, "en")).toBeDefined();
});

test("a renewed or revoked link stops working at once; of two concurrent changes one applies", async () => {
  const { owner, id, of } = await aPartner(await aCampaign());
  const first = await tokenOf(id);
  const link = await linkOf(id);
  const outcomes = await Promise.all([renewLink(owner.id, { ...of, link }), renewLink(owner.id, { ...of, link })]);
  expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  const second = await tokenOf(id);
  expect(await findOwnNumbers(first, "en")).toBeUndefined();
  expect(await findOwnNumbers(second, "en")).toBeDefined();
  expect(await revokeLink(owner.id, { ...of, link: await linkOf(id) })).toEqual({ ok: true });
  expect(await findOwnNumbers(second, "en")).toBeUndefined();
  expect(await renewLink(owner.id, { ...of, link: "" })).toEqual({ ok: true });
  expect(await findOwnNumbers(await tokenOf(id), "en")).toBeDefined();
  const acts = ["partner_added", "partner_link_made", "partner_link_revoked", "partner_link_made"];
  expect(await actsDone()).toEqual(acts);
});

test("a stopped partner sees nothing, gets no link, and is reactivated by a new key", async () => {
  const { owner, id, of } = await aPartner(await aCampaign());
  const token = await tokenOf(id);
  expect(await stopPartner(owner.id, of)).toEqual({ ok: true });
  expect(await stopPartner(owner.id, of)).toMatchObject({ ok: false });
  expect(await findOwnNumbers(token, "en")).toBeUndefined();
  expect(await renewLink(owner.id, { ...of, link: "" })).toEqual({ ok: false, error: "unknown_link" });
  expect(await makePartnerKey(owner.id, of)).toEqual({ ok: true });
  expect(await renewLink(owner.id, { ...of, link: "" })).toEqual({ ok: true });
  expect(await findOwnNumbers(await tokenOf(id), "en")).toBeDefined();
});

test("a partner without a key still sees its former key's numbers", async () => {
  const letter = await aCampaign();
  const { owner, id, of, key } = await aPartner(letter);
  await aVerified(letter, { source: key });
  await revokePartnerKey(owner.id, { ...of, key });
  expect(await findOwnNumbers(await tokenOf(id), "en")).toMatchObject({ key: undefined, count: 1 });
});

test("a closed letter's numbers are shown, a draft's and an archived one's are not", async () => {
  const past = after(new Date(), -2 * DAY);
  const stages = { open: {}, closed: { closesAt: past } };
  for (const [state, fields] of Object.entries(stages)) {
    const { id } = await aPartner(await aCampaign(fields));
    expect(await findOwnNumbers(await tokenOf(id), "en")).toMatchObject({ state });
  }
  for (const fields of [{ publishedAt: null }, { closesAt: past, archivedAt: past }]) {
    const { id } = await aPartner(await aCampaign(fields));
    expect(await findOwnNumbers(await tokenOf(id), "en")).toBeUndefined();
  }
});

test("deleting a draft deletes its partners", async () => {
  const draft = await aDraft();
  await aPartner(draft);
  expect(await deleteCampaign(draft.owner.id, { campaign: draft.slug, typed: draft.slug })).toEqual({ ok: true });
  expect([await db().partner.count(), await db().partnerKey.count()]).toEqual([0, 0]);
});
