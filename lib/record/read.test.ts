import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { changeRole, leaveTeam } from "../team/change.ts";
import { inviteMember } from "../team/invite.ts";
import { acceptInvitation, declineInvitation } from "../team/respond-to-invitation.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, aVerified } from "../testing/makers.ts";
import { aMember, anInvited, anOrganizer } from "../testing/organizers.ts";
import { listRecord, PAGE_EVENTS } from "./read.ts";
import { recordAct } from "./write.ts";

beforeEach(emptyDatabase);

async function recordOf(id: string, slug: string, asked: Parameters<typeof listRecord>[2] = {}) {
  const found = await listRecord(id, slug, asked);
  if (!found.ok) throw new Error(found.error);
  return found;
}

test("all members read the record, others do not", async () => {
  const campaign = await aCampaign();
  const members = [];
  for (const role of ["owner", "editor", "steward"] as const) members.push(await aMember(campaign, role));
  for (const { id } of members) expect(await listRecord(id, campaign.slug)).toMatchObject({ ok: true, events: [] });
  const strangers = [
    await anInvited(campaign, "owner"),
    await aMember(await aCampaign(), "owner"),
    await anOrganizer(),
  ];
  for (const { id } of strangers)
    expect(await listRecord(id, campaign.slug)).toEqual({ ok: false, error: "unknown_campaign" });
});

test("pages are newest first, without gaps or duplicates while events are added", async () => {
  const campaign = await aCampaign();
  const { id } = await aMember(campaign, "owner");
  const other = await aCampaign();
  const add = (number: number, { id: campaignId } = campaign) =>
    recordAct(db(), { campaignId, organizerId: id, act: "reason_saved", details: { number } });
  for (let number = 1; number <= PAGE_EVENTS * 2 + 1; number += 1) {
    await add(number);
    await add(number, other);
  }
  const first = await recordOf(id, campaign.slug);
  await add(999);
  const second = await recordOf(id, campaign.slug, { before: BigInt(first.next ?? 0) });
  const third = await recordOf(id, campaign.slug, { before: BigInt(second.next ?? 0) });
  const numbers = [first, second, third].map(({ events }) => events.map(({ details }) => details.number));
  expect(numbers.map(({ length }) => length)).toEqual([PAGE_EVENTS, PAGE_EVENTS, 1]);
  expect(numbers.flat()).toEqual(Array.from({ length: PAGE_EVENTS * 2 + 1 }, (_, index) => 101 - index));
  expect(third.next).toBeUndefined();
});

test("the record can be filtered by subject and by person", async () => {
  const campaign = await aCampaign();
  const [ana, eva] = [await aMember(campaign, "owner"), await aMember(campaign, "editor")];
  const add = (organizerId: string, act: "letter_saved" | "reason_saved") =>
    recordAct(db(), { campaignId: campaign.id, organizerId, act });
  await add(ana.id, "letter_saved");
  await add(eva.id, "letter_saved");
  await add(eva.id, "reason_saved");
  const acts = async (asked: Parameters<typeof listRecord>[2]) =>
    (await recordOf(ana.id, campaign.slug, asked)).events.map(({ act, who }) => `${act} ${who?.id === ana.id ? 1 : 2}`);
  expect(await acts({ about: "letter" })).toEqual(["letter_saved 2", "letter_saved 1"]);
  expect(await acts({ by: eva.id })).toEqual(["reason_saved 2", "letter_saved 2"]);
  expect(await acts({ by: ana.id, about: "reasons" })).toEqual([]);
});

test("members and former members are named; invitees are an address to owners only", async () => {
  const campaign = await aCampaign();
  const { slug } = campaign;
  const owner = await aMember(campaign, "owner");
  const editor = await aMember(campaign, "editor");
  await anOrganizer({ email: "Known+x@example.org", name: "Known Name" });
  const invite = (email: string) => inviteMember({ id: owner.id, locale: "en" }, { slug, email, role: "editor" });
  await invite("KNOWN@example.org");
  const called = async (id: string) =>
    (await recordOf(id, slug)).events.map(({ member, who }) => member?.called ?? who?.called);
  expect(await called(owner.id)).toEqual(["known@example.org"]);
  expect(await called(editor.id)).toEqual([""]);
  const { organizerId } = await db().membership.findFirstOrThrow({ where: { acceptedAt: null } });
  await declineInvitation(organizerId, slug);
  expect(await called(owner.id)).toEqual(["", ""]);
  await invite("known@example.org");
  await acceptInvitation(organizerId, slug);
  expect((await called(editor.id)).slice(0, 2)).toEqual(["Known Name", "Known Name"]);
  await leaveTeam(organizerId, slug);
  expect((await recordOf(editor.id, slug)).events[0]?.who).toEqual({
    id: organizerId,
    standing: "former",
    called: "Known Name",
  });
});

test("details are shown as recorded, including zero, empty and boolean values", async () => {
  const campaign = await aCampaign();
  const { id } = await aMember(campaign, "owner");
  const details = { closesAt: null, goalSteps: false, goal: 5 };
  await recordAct(db(), { campaignId: campaign.id, organizerId: id, act: "campaign_changed", details });
  const [event] = (await recordOf(id, campaign.slug)).events;
  expect(event?.details).toEqual({ closesAt: "", goalSteps: "false", goal: 5 });
});

test("the record of a team's changes contains no signatory", async () => {
  const campaign = await aCampaign();
  const owner = await aMember(campaign, "owner");
  const { id: member } = await aMember(campaign, "steward");
  const signature = await aVerified(campaign, { name: "Silvia Signatory" });
  await changeRole(owner.id, { slug: campaign.slug, member, role: "editor" });
  const text = JSON.stringify(await recordOf(owner.id, campaign.slug));
  expect(text).toContain("Olga Organizer");
  for (const secret of [signature.email, "Silvia", "@"]) expect(text).not.toContain(secret);
});
