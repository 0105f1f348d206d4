import { beforeEach, expect, test } from "vitest";
import { digestAddress } from "../addresses/digest.ts";
import { db } from "../db.ts";
import { BUDGETS } from "../limits/take.ts";
import { gatherBatch } from "../mail/gather.ts";
import { findOrganizer } from "../organizers/find.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, HOUR } from "../testing/makers.ts";
import { aMember, anInvited, anOrganizer } from "../testing/organizers.ts";
import { checkAccess } from "./access.ts";
import { inviteAgain, inviteMember, recallInvitation, TEAM_MAX } from "./invite.ts";

beforeEach(emptyDatabase);

const now = new Date("2026-06-01T10:00:00Z");

async function aTeam() {
  const campaign = await aCampaign();
  const owner = { ...(await aMember(campaign, "owner")), locale: "es" } as const;
  const invite = (email: string, at = now) => inviteMember(owner, { slug: campaign.slug, email, role: "editor" }, at);
  const membershipOf = (email: string) =>
    db().membership.findFirstOrThrow({ where: { organizer: { emailDigest: digestAddress(email) } } });
  return { campaign, slug: campaign.slug, owner, invite, membershipOf };
}

test("an invitee gets an account, may log in, and has no access yet", async () => {
  const { slug, owner, invite, membershipOf } = await aTeam();
  expect(await invite("New.Person@example.org")).toEqual({ ok: true });
  const membership = await membershipOf("new.person@example.org");
  expect(membership).toMatchObject({ role: "editor", acceptedAt: null, invitedBy: owner.id, invitedAt: now });
  expect(await findOrganizer(membership.organizerId)).toMatchObject({ email: "New.Person@example.org", name: "" });
  expect(await checkAccess(membership.organizerId, slug, "read")).toEqual({ ok: false, error: "unknown_campaign" });
  const [event] = await db().auditEvent.findMany();
  expect(event).toMatchObject({ act: "member_invited", organizerId: owner.id, at: now });
  expect(event?.details).toEqual({ member: membership.organizerId, role: "editor" });
  const [mail] = await db().mail.findMany();
  expect(mail).toMatchObject({ kind: "invitation", organizerId: membership.organizerId, locale: "es" });
});

test("the outcome does not reveal whether an account existed", async () => {
  const { invite } = await aTeam();
  await anOrganizer({ email: "known@example.org" });
  expect(await invite("Known+x@example.org")).toEqual(await invite("unknown@example.org"));
  expect(await db().organizer.count()).toBe(3);
});

test("members and invitees cannot be invited again", async () => {
  const { campaign, owner, invite } = await aTeam();
  const { email } = await aMember(campaign, "steward");
  expect(await invite(email)).toEqual({ ok: false, error: "already_member" });
  expect(await invite(owner.email)).toEqual({ ok: false, error: "already_member" });
  await invite("new@example.org");
  expect(await invite("NEW@example.org")).toEqual({ ok: false, error: "already_invited" });
  expect(await db().mail.count()).toBe(1);
});

test("ten concurrent invitations of one address create one", async () => {
  const { invite } = await aTeam();
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => invite("new@example.org")));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db().mail.count()).toBe(1);
});

test("only owners invite, repeat and recall, in their own campaign", async () => {
  const { campaign, slug } = await aTeam();
  const waiting = await anInvited(campaign, "editor");
  const by = async (id: string) => {
    const inviter = { id, locale: "en" } as const;
    return [
      await inviteMember(inviter, { slug, email: "x@example.org", role: "owner" }),
      await inviteAgain(inviter, { slug, member: waiting.id }),
      await recallInvitation(id, { slug, member: waiting.id }),
    ].map((outcome) => (outcome.ok ? "ok" : outcome.error));
  };
  for (const role of ["editor", "steward"] as const)
    expect(new Set(await by((await aMember(campaign, role)).id))).toEqual(new Set(["forbidden"]));
  const strangers = [await aMember(await aCampaign(), "owner"), await anInvited(campaign, "owner"), waiting];
  for (const { id } of strangers) expect(new Set(await by(id))).toEqual(new Set(["unknown_campaign"]));
  expect(await db().auditEvent.count()).toBe(0);
});

test("an invitation is repeated after an hour at the earliest, and once under concurrency", async () => {
  const { slug, owner, invite, membershipOf } = await aTeam();
  await invite("new@example.org");
  const { organizerId: member } = await membershipOf("new@example.org");
  const again = (at: Date) => inviteAgain(owner, { slug, member }, at);
  expect(await again(after(now, HOUR - 1))).toEqual({ ok: false, error: "too_soon" });
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => again(after(now, HOUR))));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db().mail.count()).toBe(2);
});

test("a recalled invitation is not sent; a pending one names inviter, letter and role", async () => {
  const { slug, owner, invite, membershipOf } = await aTeam();
  await invite("stays@example.org");
  await invite("goes@example.org");
  const { organizerId: member } = await membershipOf("goes@example.org");
  expect(await recallInvitation(owner.id, { slug, member })).toEqual({ ok: true });
  expect(await recallInvitation(owner.id, { slug, member })).toEqual({ ok: false, error: "unknown_invitation" });
  expect(await findOrganizer(member)).toBeUndefined();
  const [mail, ...more] = (await gatherBatch())?.mails ?? [];
  expect(more).toEqual([]);
  expect(mail?.to).toBe("stays@example.org");
  for (const said of ["Olga Organizer", `The ${slug}`, "https://letters.example/organize/log-in?to=%2Forganize"])
    expect(mail?.text).toContain(said);
});

test("invitation emails are limited by the address's budget, without revealing it", async () => {
  const { slug, owner, invite, membershipOf } = await aTeam();
  for (let turn = 0; turn <= BUDGETS.mail; turn += 1) {
    expect(await invite("new@example.org")).toEqual({ ok: true });
    const { organizerId: member } = await membershipOf("new@example.org");
    await recallInvitation(owner.id, { slug, member });
  }
  expect(await db().mail.count()).toBe(BUDGETS.mail);
});

test("invitations per organizer and day, and team sizes, are limited", async () => {
  const { campaign, invite } = await aTeam();
  for (let turn = 1; turn <= BUDGETS.invite; turn += 1)
    expect(await invite(`day-${turn}@example.org`)).toEqual({ ok: true });
  expect(await invite("one-more@example.org")).toEqual({ ok: false, error: "too_many_invitations" });
  for (let count = BUDGETS.invite + 1; count < TEAM_MAX; count += 1) await anInvited(campaign, "steward");
  expect(await invite("one-more@example.org")).toEqual({ ok: false, error: "team_full" });
});
