import { beforeEach, expect, test } from "vitest";
import { listOwn } from "../campaigns/list-own.ts";
import { db } from "../db.ts";
import { findOrganizer } from "../organizers/find.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign } from "../testing/makers.ts";
import { aMember, anInvited, anOrganizer } from "../testing/organizers.ts";
import { checkAccess } from "./access.ts";
import { recallInvitation } from "./invite.ts";
import { acceptInvitation, declineInvitation, listInvitations } from "./respond-to-invitation.ts";

beforeEach(emptyDatabase);

const acts = async () => (await db().auditEvent.findMany({ orderBy: { id: "asc" } })).map(({ act }) => act);

test("invitees see campaign, role and inviter; others do not", async () => {
  const campaign = await aCampaign();
  const owner = await aMember(campaign, "owner");
  const { id } = await anInvited(campaign, "editor", owner.id);
  const invitation = { slug: campaign.slug, title: `The ${campaign.slug}`, role: "editor", inviter: "Olga Organizer" };
  expect(await listInvitations(id, "es")).toEqual([invitation]);
  expect(await listOwn(id, "es")).toEqual([]);
  for (const other of [owner, await anOrganizer()]) expect(await listInvitations(other.id, "en")).toEqual([]);
});

test("accepting grants the offered role only, and is idempotent", async () => {
  const campaign = await aCampaign();
  const { id } = await anInvited(campaign, "steward");
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => acceptInvitation(id, campaign.slug)));
  expect(new Set(outcomes.map(({ ok }) => ok))).toEqual(new Set([true]));
  expect(await acts()).toEqual(["member_accepted"]);
  expect(await checkAccess(id, campaign.slug, "steward")).toMatchObject({ ok: true, role: "steward" });
  expect(await checkAccess(id, campaign.slug, "write")).toEqual({ ok: false, error: "forbidden" });
  expect(await declineInvitation(id, campaign.slug)).toEqual({ ok: false, error: "accepted_before" });
  expect(await listInvitations(id, "en")).toEqual([]);
});

test("declining deletes the membership, and the login if there is no other", async () => {
  const campaign = await aCampaign();
  const { id } = await anInvited(campaign, "owner");
  for (let turn = 0; turn < 2; turn += 1) expect(await declineInvitation(id, campaign.slug)).toEqual({ ok: true });
  expect(await acts()).toEqual(["member_declined"]);
  expect(await findOrganizer(id)).toBeUndefined();
  expect(await acceptInvitation(id, campaign.slug)).toEqual({ ok: false, error: "unknown_campaign" });
});

test("nobody joins a team uninvited", async () => {
  const campaign = await aCampaign();
  for (const { id } of [await anOrganizer(), await aMember(await aCampaign(), "owner")]) {
    expect(await acceptInvitation(id, campaign.slug)).toEqual({ ok: false, error: "unknown_campaign" });
    expect(await acceptInvitation(id, "nowhere")).toEqual({ ok: false, error: "unknown_campaign" });
    expect(await declineInvitation(id, campaign.slug)).toEqual({ ok: true });
  }
  expect(await acts()).toEqual([]);
});

test("of concurrent accepting, declining and recalling exactly one succeeds", async () => {
  const campaign = await aCampaign();
  const { slug } = campaign;
  const owner = await aMember(campaign, "owner");
  for (let turn = 0; turn < 40; turn += 1) {
    const { id } = await anInvited(campaign, "editor");
    await Promise.all([
      acceptInvitation(id, slug),
      declineInvitation(id, slug),
      recallInvitation(owner.id, { slug, member: id }),
    ]);
    const done = (await db().auditEvent.findMany()).filter(
      ({ organizerId, details }) => organizerId === id || JSON.stringify(details).includes(id),
    );
    expect(done).toHaveLength(1);
    expect((await checkAccess(id, slug, "read")).ok).toBe(done[0]?.act === "member_accepted");
  }
});
