import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { drawForm } from "../embeds/form.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { forgetWords } from "../signatures/forget-words.ts";
import { findOwnSignature } from "../signatures/own.ts";
import { leavePartners } from "../signatures/partner-consents.ts";
import { signCampaign } from "../signatures/sign.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, anInput } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { aPartner } from "../testing/partners.ts";
import { uuidv7 } from "../uuid.ts";
import { showVerification } from "../verification/show.ts";
import { makeOwnToken, makeToken } from "../verification/token.ts";
import { verifySignature } from "../verification/verify.ts";
import { findAsking } from "./ask.ts";
import { changePartner, setPartnerList, stopPartner } from "./change.ts";
import { makeLinkToken, renewLink } from "./link.ts";
import { readPartner } from "./list.ts";
import { openOwnList } from "./own-list.ts";

beforeEach(emptyDatabase);

async function aList(name = "Red Andina") {
  const letter = await aCampaign();
  const partner = await aPartner(letter, { name });
  await setPartnerList(partner.owner.id, { ...partner.of, policy: "https://red.example/privacy" });
  const { linkId } = await db().partner.findUniqueOrThrow({ where: { id: partner.id } });
  return { letter, ...partner, token: makeLinkToken(linkId ?? "") };
}

type List = Awaited<ReturnType<typeof aList>>;

/** Signs through the partner, agreeing unless told otherwise. Returns the set of words and the link that verifies it. */
async function signs({ letter, key }: List, { agrees = true, email = `${randomUUID()}@example.org` } = {}) {
  const now = new Date();
  const id = uuidv7(now.getTime());
  const asking = await findAsking(letter.slug, key, "es");
  const input = anInput({ email, source: key, locale: "es", country: "BO" });
  await signCampaign(letter.slug, input, now, { setId: id, list: agrees ? asking : undefined });
  return { id, email, token: makeToken("verify", id, new Date(now.getTime() + 3_600_000)) };
}

async function listOf({ token }: Pick<List, "token">): Promise<unknown[][]> {
  const list = await openOwnList(token);
  const rows: unknown[][] = [];
  for await (const batch of list?.rows ?? []) rows.push(...batch);
  return rows;
}

test("only those who agreed, in the words that were shown, and verified are on the partner's list", async () => {
  const list = await aList();
  const one = await signs(list);
  await verifySignature((await signs(list, { agrees: false })).token);
  expect(await listOf(list)).toEqual([]);
  const shown = await showVerification(one.token, "es");
  expect("agreed" in shown && shown.agreed).toContain("Red Andina (red.example)");
  await verifySignature(one.token);
  const asking = await findAsking(list.letter.slug, list.key, "es");
  expect(await listOf(list)).toEqual([[expect.any(String), one.email, "BO", "es", expect.any(Date), asking?.wording]]);
  const own = await findOwnSignature(makeOwnToken(one.id, new Date()), "es");
  expect(own?.partnerConsents).toEqual([
    { partner: "Red Andina", wording: asking?.wording, agreedAt: expect.any(Date) },
  ]);
});

test("another partner, and whoever has no private link, gets nothing of it; each download is recorded", async () => {
  const [list, other] = [await aList(), await aList("Other")];
  await verifySignature((await signs(list)).token);
  expect(await listOf(other)).toEqual([]);
  expect(await openOwnList("nothing")).toBeUndefined();
  await listOf(list);
  await stopPartner(list.owner.id, list.of);
  expect(await openOwnList(list.token)).toBeUndefined();
  const events = await db().auditEvent.findMany({ where: { act: "partner_list_exported" }, orderBy: { id: "asc" } });
  expect(events.map(({ details }) => details)).toEqual([
    { by: "partner", partner: other.of.partner, count: 0 },
    { by: "partner", partner: list.of.partner, count: 1 },
  ]);
});

test("editors neither open the list by the link nor change whose it is; owners do, until people have agreed", async () => {
  const list = await aList();
  const { of } = list;
  const [owner, editor] = [await aMember(list.letter, "owner"), await aMember(list.letter, "editor")];
  expect(await readPartner(editor.id, of.slug, of.partner)).toMatchObject({ token: undefined, link: "" });
  expect(await readPartner(owner.id, of.slug, of.partner)).toMatchObject({ token: list.token });
  const { linkId } = await db().partner.findUniqueOrThrow({ where: { id: of.partner } });
  const forbidden = { ok: false, error: "forbidden" };
  expect(await renewLink(editor.id, { ...of, link: linkId ?? "" })).toEqual(forbidden);
  expect(await setPartnerList(editor.id, { ...of, policy: "" })).toEqual(forbidden);
  const renaming = { ...of, name: "Others", website: "" };
  expect(await changePartner(editor.id, renaming)).toEqual({ ok: true });
  await verifySignature((await signs(list)).token);
  expect(await changePartner(owner.id, { ...renaming, name: "Once more" })).toMatchObject({
    error: "partner_has_list",
  });
});

test("consent counts for the words it was given with only: whoever verifies others has not agreed", async () => {
  const list = await aList();
  const first = await signs(list);
  const again = await signs(list, { agrees: false, email: first.email });
  await verifySignature(again.token);
  expect(await listOf(list)).toEqual([]);
  expect(await db().partnerConsent.count()).toBe(1);
  await forgetWords();
  expect(await db().partnerConsent.count()).toBe(0);
});

test("who withdraws, leaves the list or erases is no longer on it, and a restored backup does not bring them back", async () => {
  const list = await aList();
  const people = [await signs(list), await signs(list), await signs(list)];
  for (const { token } of people) await verifySignature(token);
  const [withdrawn, left, erased] = people.map(({ id }) => id);
  await withdrawSignature(withdrawn ?? "");
  await leavePartners(left ?? "");
  await eraseSignature(erased ?? "");
  expect(await listOf(list)).toEqual([]);
  expect(await db().partnerConsent.findMany({ select: { signatureId: true } })).toEqual([{ signatureId: withdrawn }]);
  const departures = await db().departure.findMany({ where: { kind: "left_partner" } });
  expect(departures.map(({ signatureId }) => signatureId)).toEqual([left]);
});

test("a partner without a privacy page, without its key, or of another letter asks nothing", async () => {
  const list = await aList();
  const { slug } = list.letter;
  expect(await findAsking(slug, "else", "en")).toBeUndefined();
  expect(await findAsking((await aCampaign()).slug, list.key, "en")).toBeUndefined();
  const letter = {
    slug,
    state: "open",
    locale: "en",
    title: "T",
    addressee: "A",
    summary: "",
    retentionMonths: null,
  } as const;
  const asking = await findAsking(slug, list.key, "en");
  const draw = (asked: typeof asking) =>
    drawForm({ ...letter, letter: { version: 1 } }, { locale: "en", source: list.key, partnerList: asked });
  expect(draw(asking)).toContain('<input type="checkbox" name="partnerList" value="yes"><span>Yes, Red Andina');
  expect(draw(asking)).toContain('href="https://red.example/privacy"');
  expect(draw(undefined)).not.toContain("partnerList");
  await setPartnerList(list.owner.id, { ...list.of, policy: "" });
  expect(await findAsking(slug, list.key, "en")).toBeUndefined();
});
