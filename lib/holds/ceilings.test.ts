import { beforeEach, expect, onTestFinished, test } from "vitest";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { gatherBatch } from "../mail/gather.ts";
import { requestLogInLink } from "../organizers/request-link.ts";
import { emptyDatabase } from "../testing/database.ts";
import { drain, heldKinds } from "../testing/holds.ts";
import { aCampaign, after, aSignature, HOUR } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { queueAlerts } from "./alert.ts";
import { liftHold } from "./lift.ts";
import { placeHold } from "./place.ts";
import { reviewHolds } from "./review.ts";
import { campaignSubject } from "./subject.ts";

const now = new Date("2026-06-01T10:00:00Z");

beforeEach(emptyDatabase);

function withCeilings(ceilings: { campaign?: number; site?: number }): void {
  const { MAIL_CAMPAIGN_CEILING: campaign, MAIL_SITE_CEILING: site } = env();
  env().MAIL_CAMPAIGN_CEILING = ceilings.campaign ?? campaign;
  env().MAIL_SITE_CEILING = ceilings.site ?? site;
  onTestFinished(() => {
    env().MAIL_CAMPAIGN_CEILING = campaign;
    env().MAIL_SITE_CEILING = site;
  });
}

async function sign(letter: Awaited<ReturnType<typeof aCampaign>>, count: number): Promise<string[]> {
  const emails: string[] = [];
  for (let n = 0; n < count; n += 1) emails.push((await aSignature(letter, { at: now })).email);
  return emails;
}

test("emails above a campaign's ceiling wait in order for the next hour; other campaigns are unaffected", async () => {
  withCeilings({ campaign: 5 });
  const [letter, other] = [await aCampaign(), await aCampaign()];
  const signed = await sign(letter, 9);
  const others = await sign(other, 2);
  expect(await drain(now)).toEqual([...signed.slice(0, 5), ...others]);
  expect(await heldKinds()).toEqual(["campaign ceiling"]);
  await reviewHolds(after(now, HOUR / 2));
  expect(await drain(after(now, HOUR / 2))).toEqual([]);
  const later = after(now, HOUR + HOUR / 12);
  await reviewHolds(later);
  expect(await drain(later)).toEqual(signed.slice(5));
  expect(await heldKinds()).toEqual([]);
});

test("concurrent senders together respect the ceiling, and the remaining emails are kept", async () => {
  withCeilings({ site: 30 });
  await sign(await aCampaign(), 25);
  await sign(await aCampaign(), 25);
  const gathered = await Promise.all([1, 2, 3].map(() => gatherBatch(now)));
  expect(gathered.flatMap((batch) => batch?.mails ?? []).length + (await drain(now)).length).toBe(30);
  expect(await db().mail.count({ where: { holdId: { not: null } } })).toBe(20);
});

test("lifting a ceiling by command restarts its hour", async () => {
  withCeilings({ campaign: 3 });
  const signed = await sign(await aCampaign(), 5);
  expect(await drain(now)).toEqual(signed.slice(0, 3));
  const { id } = await db().hold.findFirstOrThrow();
  expect(await liftHold(id, now, { command: "test" })).toBe(true);
  expect(await liftHold(id, now, { command: "test" })).toBe(false);
  expect(await drain(now)).toEqual(signed.slice(3));
});

test("a ceiling of 0 disables it", async () => {
  withCeilings({ campaign: 0, site: 0 });
  const signed = await sign(await aCampaign(), 12);
  expect(await drain(now)).toEqual(signed);
});

test("log-in links go first, then alerts, then other emails, and a held site stops neither links nor alerts", async () => {
  withCeilings({ site: 1 });
  const letter = await aCampaign();
  const owner = await aMember(letter, "owner");
  const signed = await sign(letter, 3);
  const subject = campaignSubject(letter.id);
  const id = await db().$transaction((transaction) => placeHold(transaction, { subject, cause: "paused", now }));
  await requestLogInLink(owner.email, "/organize", "en", now);
  const organizers = await gatherBatch(now);
  expect(organizers?.mails.map((mail) => mail.subject)).toEqual([
    "Log in to Undersigned",
    `Emails are held: The ${letter.slug}`,
  ]);
  expect(organizers?.mails[1]?.text).toContain(`/organize/${letter.slug}`);
  await liftHold(id ?? 0, now, { command: "test" });
  expect(await drain(now)).toEqual(signed.slice(0, 1));
  expect(await heldKinds()).toEqual(["site ceiling"]);
  await requestLogInLink(owner.email, "/organize", "en", after(now, 1));
  expect(await drain(now)).toContain(owner.email);
});

test("an alert about a hold that has been lifted is not sent", async () => {
  const letter = await aCampaign();
  await aMember(letter, "owner");
  const subject = campaignSubject(letter.id);
  const id = (await db().$transaction((tx) => placeHold(tx, { subject, cause: "paused", now }))) ?? 0;
  expect(await db().mail.count()).toBe(1);
  await liftHold(id, now, { command: "test" });
  expect(await drain(now)).toEqual([]);
  expect(await db().mail.count()).toBe(0);
  await db().$transaction((tx) => queueAlerts(tx, { id, subject, campaignId: letter.id, now: after(now, HOUR - 1) }));
  expect(await db().mail.count()).toBe(0);
});
