import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign } from "../testing/makers.ts";
import { aMember, anInvited, anOrganizer } from "../testing/organizers.ts";
import { aPartner } from "../testing/partners.ts";
import { addPartner } from "./add.ts";
import { changePartner, stopPartner } from "./change.ts";
import { makePartnerKey, revokePartnerKey } from "./key.ts";
import { renewLink, revokeLink } from "./link.ts";
import { listPartners, readPartner } from "./list.ts";
import { NewPartner, PartnerChange } from "./schema.ts";

beforeEach(emptyDatabase);

type Partner = Awaited<ReturnType<typeof aPartner>>;

/** Every write, in order, by an organizer who names a partner `of` a campaign; the last one stops it. */
async function writeAll(id: string, of: Partner["of"], { key }: Partner) {
  const link = (await db().partner.findUniqueOrThrow({ where: { id: of.partner } })).linkId ?? "";
  const facts = { name: "New", website: "" };
  const outcomes = [
    await addPartner(id, NewPartner.parse({ slug: of.slug, ...facts })),
    await changePartner(id, PartnerChange.parse({ ...of, ...facts })),
    await revokePartnerKey(id, { ...of, key }),
    await makePartnerKey(id, of),
    await revokeLink(id, { ...of, link }),
    await renewLink(id, { ...of, link: "" }),
    await stopPartner(id, of),
  ];
  return outcomes.map((outcome) => outcome.ok || outcome.error);
}

const readAll = async (id: string, { slug, partner }: Partner["of"]) =>
  [await listPartners(id, slug), await readPartner(id, slug, partner)].map((outcome) => outcome.ok || outcome.error);

test("owners and editors manage partners, stewards see their numbers, outsiders see nothing", async () => {
  const campaign = await aCampaign();
  const partner = await aPartner(campaign);
  const before = JSON.stringify([await db().partner.findMany(), await db().partnerKey.findMany()]);
  const steward = await aMember(campaign, "steward");
  expect(await writeAll(steward.id, partner.of, partner)).toEqual(Array(7).fill("forbidden"));
  expect(await readAll(steward.id, partner.of)).toEqual([true, true]);
  const strangers = [
    await anOrganizer(),
    await anInvited(campaign, "owner"),
    await aMember(await aCampaign(), "owner"),
  ];
  for (const { id } of strangers) {
    expect(await writeAll(id, partner.of, partner)).toEqual(Array(7).fill("unknown_campaign"));
    expect(await readAll(id, partner.of)).toEqual(Array(2).fill("unknown_campaign"));
  }
  expect(JSON.stringify([await db().partner.findMany(), await db().partnerKey.findMany()])).toBe(before);
  const editor = await aMember(campaign, "editor");
  expect(await writeAll(editor.id, partner.of, partner)).toEqual(Array(7).fill(true));
});

test("a partner cannot be changed through another campaign", async () => {
  const [campaign, elsewhere] = [await aCampaign(), await aCampaign()];
  const [own, theirs] = [await aPartner(campaign), await aPartner(elsewhere)];
  const named = { slug: campaign.slug, partner: theirs.id };
  expect(await readPartner(own.owner.id, campaign.slug, theirs.id)).toEqual({ ok: false, error: "unknown_partner" });
  const [added, ...others] = await writeAll(own.owner.id, named, theirs);
  expect(added).toBe(true);
  expect(new Set(others)).toEqual(new Set(["unknown_partner", "unknown_key", "unknown_link"]));
  expect(await readPartner(theirs.owner.id, elsewhere.slug, theirs.id)).toMatchObject({
    partner: { name: "Red Andina", key: theirs.key, stoppedAt: null },
    token: expect.any(String),
  });
});

test("the private link is shown only to members who may renew it", async () => {
  const campaign = await aCampaign();
  const { id } = await aPartner(campaign);
  for (const [role, shown] of Object.entries({ owner: true, editor: true, steward: false } as const)) {
    const { id: who } = await aMember(campaign, role === "owner" ? "owner" : role === "editor" ? "editor" : "steward");
    const found = await readPartner(who, campaign.slug, id);
    expect(found.ok && [found.writes, found.token !== undefined, found.link !== ""]).toEqual([shown, shown, shown]);
  }
});
