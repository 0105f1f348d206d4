import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { findOrganizer } from "../organizers/find.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign } from "../testing/makers.ts";
import { aMember, anInvited } from "../testing/organizers.ts";
import { checkAccess } from "./access.ts";
import { changeRole, leaveTeam, removeMember } from "./change.ts";
import { findMember, listTeam } from "./list.ts";
import { ROLES } from "./role.ts";

beforeEach(emptyDatabase);

const countOwners = (campaignId: number) =>
  db().membership.count({ where: { campaignId, role: "owner", acceptedAt: { not: null } } });

test("a role change applies from the next request", async () => {
  const campaign = await aCampaign();
  const { slug } = campaign;
  const owner = await aMember(campaign, "owner");
  const { id: member } = await aMember(campaign, "steward");
  expect(await changeRole(owner.id, { slug, member, role: "editor" })).toEqual({ ok: true });
  expect(await checkAccess(member, slug, "write")).toMatchObject({ ok: true, role: "editor" });
  expect(await checkAccess(member, slug, "steward")).toEqual({ ok: false, error: "forbidden" });
  await changeRole(owner.id, { slug, member, role: "editor" });
  expect(await removeMember(owner.id, { slug, member })).toEqual({ ok: true });
  expect(await checkAccess(member, slug, "read")).toEqual({ ok: false, error: "unknown_campaign" });
  expect(await findOrganizer(member)).toBeUndefined();
  expect(await removeMember(owner.id, { slug, member })).toEqual({ ok: false, error: "unknown_member" });
  const events = await db().auditEvent.findMany({ orderBy: { id: "asc" } });
  expect(events.map(({ act, organizerId, details }) => ({ act, by: organizerId, details }))).toEqual([
    { act: "member_changed", by: owner.id, details: { member, role: "editor" } },
    { act: "member_removed", by: owner.id, details: { member, role: "editor" } },
  ]);
});

test("the last owner cannot leave or change role; invited owners do not count", async () => {
  const campaign = await aCampaign();
  const { slug } = campaign;
  const { id: member } = await aMember(campaign, "owner");
  await anInvited(campaign, "owner");
  await aMember(campaign, "editor");
  const last = { ok: false, error: "last_owner" };
  expect(await leaveTeam(member, slug)).toEqual(last);
  expect(await removeMember(member, { slug, member })).toEqual(last);
  expect(await changeRole(member, { slug, member, role: "editor" })).toEqual(last);
  expect(await changeRole(member, { slug, member, role: "owner" })).toEqual({ ok: true });
  expect(await findMember(member, slug, member)).toMatchObject({ last: true });
  const other = await aMember(campaign, "owner");
  expect(await leaveTeam(member, slug)).toEqual({ ok: true });
  expect(await leaveTeam(other.id, slug)).toEqual(last);
});

test("every member may leave", async () => {
  const campaign = await aCampaign();
  await aMember(campaign, "owner");
  for (const role of ROLES) {
    const { id } = await aMember(campaign, role);
    expect(await leaveTeam(id, campaign.slug)).toEqual({ ok: true });
    expect(await leaveTeam(id, campaign.slug)).toEqual({ ok: false, error: "unknown_campaign" });
  }
});

test("only owners change and remove members, and only members leave, in their own campaign", async () => {
  const campaign = await aCampaign();
  const { slug } = campaign;
  const { id: member } = await aMember(campaign, "owner");
  const by = async (id: string) => {
    const changed = await changeRole(id, { slug, member, role: "steward" });
    const removed = await removeMember(id, { slug, member });
    const found = await findMember(id, slug, member);
    return [changed, removed, found].map((outcome) => (outcome.ok ? "ok" : outcome.error));
  };
  for (const role of ["editor", "steward"] as const)
    expect(await by((await aMember(campaign, role)).id)).toEqual(Array(3).fill("forbidden"));
  const elsewhere = await aCampaign();
  for (const { id } of [await aMember(elsewhere, "owner"), await anInvited(campaign, "owner")]) {
    expect(await by(id)).toEqual(Array(3).fill("unknown_campaign"));
    expect(await leaveTeam(id, slug)).toEqual({ ok: false, error: "unknown_campaign" });
    expect(await listTeam(id, slug)).toEqual({ ok: false, error: "unknown_campaign" });
  }
  const waiting = await anInvited(campaign, "editor");
  for (const stranger of [waiting, await aMember(elsewhere, "editor")]) {
    const unknown = { ok: false, error: "unknown_member" };
    expect(await removeMember(member, { slug, member: stranger.id })).toEqual(unknown);
    expect(await changeRole(member, { slug, member: stranger.id, role: "owner" })).toEqual(unknown);
  }
});

test("two owners who leave or demote each other at once leave one owner: 100 times", async () => {
  for (let turn = 0; turn < 100; turn += 1) {
    const campaign = await aCampaign();
    const { slug } = campaign;
    const [a, b] = [(await aMember(campaign, "owner")).id, (await aMember(campaign, "owner")).id];
    const acts = [
      [() => leaveTeam(a, slug), () => leaveTeam(b, slug)],
      [() => removeMember(a, { slug, member: b }), () => removeMember(b, { slug, member: a })],
      [
        () => changeRole(a, { slug, member: b, role: "editor" }),
        () => changeRole(b, { slug, member: a, role: "editor" }),
      ],
      [() => leaveTeam(a, slug), () => changeRole(b, { slug, member: b, role: "steward" })],
    ][turn % 4];
    const outcomes = await Promise.all((acts ?? []).map((act) => act()));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await countOwners(campaign.id)).toBe(1);
  }
});
