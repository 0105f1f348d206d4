import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { gatherBatch } from "../mail/gather.ts";
import { recordMailEvent } from "../mail/record-event.ts";
import { settleBatch } from "../mail/settle.ts";
import { emptyDatabase } from "../testing/database.ts";
import { heldKinds, someSent, strangers } from "../testing/holds.ts";
import { aCampaign, after, aSignature, HOUR } from "../testing/makers.ts";
import { aMember, anOrganizer } from "../testing/organizers.ts";
import { aBounce, anEvent } from "../testing/resend.ts";
import { recordOutcome } from "./breaker.ts";
import { PROBES, reviewHolds } from "./review.ts";

const now = new Date("2026-06-01T10:00:00Z");

beforeEach(emptyDatabase);

async function bounce(addresses: string[], at = now) {
  for (const address of addresses) await recordMailEvent(aBounce(address), at);
}

test("40 bounces of 1,000 emails hold the campaign, 39 do not, and other campaigns continue", async () => {
  const [letter, other] = [await aCampaign(), await aCampaign()];
  const bad = strangers(40);
  await someSent(letter, bad, now, { bounced: 38, well: 960 });
  await bounce(bad.slice(38, 39));
  expect(await heldKinds()).toEqual([]);
  await bounce(bad.slice(39));
  expect(await heldKinds()).toEqual(["campaign bounces"]);
  await aSignature(letter, { at: now });
  const { email } = await aSignature(other, { at: now });
  expect((await gatherBatch(now))?.mails.map(({ to }) => to)).toEqual([email]);
});

test("40 bounces of 1,100 emails are below the rate, and repeated events of an email count once", async () => {
  const letter = await aCampaign();
  const bad = strangers(40);
  await someSent(letter, bad, now, { bounced: 39, well: 1_060 });
  for (let time = 0; time < 6; time += 1) await bounce(bad.slice(39));
  expect(await heldKinds()).toEqual([]);
});

test("5 complaints of 6,000 emails hold the campaign", async () => {
  const letter = await aCampaign();
  const angry = strangers(5);
  await someSent(letter, angry, now, { well: 5_995 });
  for (const address of angry) await recordMailEvent(anEvent("email.complained", address), now);
  expect(await heldKinds()).toEqual(["campaign complaints"]);
});

test("bounces spread over many campaigns hold the site; log-in links and alerts still go out", async () => {
  const host = await anOrganizer({ email: env().ORGANIZERS[0] ?? "" });
  const letters = [await aCampaign(), await aCampaign(), await aCampaign()];
  for (const letter of letters) {
    const bad = strangers(14);
    await someSent(letter, bad, now, { bounced: 13, well: 300 });
    await bounce(bad.slice(13));
  }
  expect(await heldKinds()).toEqual(["site bounces"]);
  await aSignature(letters[0] ?? (await aCampaign()), { at: now });
  const batch = await gatherBatch(now);
  expect(batch?.mails.map(({ to, subject }) => [to, subject])).toEqual([
    [host.email, `Emails are held: ${env().SITE_URL}`],
  ]);
  if (batch) await settleBatch(batch, { kind: "taken", refused: new Map() }, now);
  expect((await gatherBatch(now))?.mails).toEqual([]);
});

test("an email refused by Resend counts as a bounce", async () => {
  const letter = await aCampaign();
  for (let n = 0; n < 6; n += 1) await aSignature(letter, { email: `x${n}@bad.example`, at: now });
  const batch = await gatherBatch(now);
  if (!batch) throw new Error("nothing was gathered");
  const refused = new Map(batch.mails.map((_, position) => [position, "invalid"]));
  await settleBatch(batch, { kind: "taken", refused }, now);
  expect(await heldKinds()).toEqual(["domain bounces"]);
});

test("concurrent breakers place one hold, and its owner gets one alert an hour", async () => {
  const letter = await aCampaign();
  const owner = await aMember(letter, "owner");
  await aMember(letter, "editor");
  const bad = strangers(60);
  await someSent(letter, bad, now, { bounced: 30 });
  await Promise.all(bad.slice(30).map((address) => recordOutcome(address, "bounced", now)));
  expect(await heldKinds()).toEqual(["campaign bounces"]);
  await db().hold.updateMany({ data: { liftedAt: after(now, 60_000) } });
  const again = strangers(60);
  await someSent(letter, again, after(now, 120_000), { bounced: 58 });
  await bounce(again.slice(58), after(now, 180_000));
  expect(await db().hold.count()).toBe(2);
  expect(await db().mail.findMany({ where: { kind: "alert" } })).toMatchObject([{ organizerId: owner.id }]);
  expect((await db().auditEvent.findMany()).map(({ act }) => act)).toEqual(["mail_held", "mail_held"]);
});

test("after an hour some emails pass; if they arrive the hold is lifted, else its delay doubles", async () => {
  const letter = await aCampaign();
  const bad = strangers(40);
  await someSent(letter, bad, now, { bounced: 39 });
  await bounce(bad.slice(39));
  for (let n = 0; n < 3 * PROBES; n += 1) await aSignature(letter, { at: now });
  await gatherBatch(now);
  expect(await gatherBatch(after(now, HOUR - 1))).toBeUndefined();
  await reviewHolds(after(now, HOUR));
  const probes = await gatherBatch(after(now, HOUR));
  expect(probes?.mails).toHaveLength(PROBES);
  if (probes) await settleBatch(probes, { kind: "taken", refused: new Map() }, after(now, HOUR));
  await bounce(probes?.mails.slice(0, 2).map(({ to }) => to) ?? [], after(now, HOUR + 1));
  const quarter = HOUR / 4;
  await reviewHolds(after(now, HOUR + quarter));
  expect(await db().hold.findFirst()).toMatchObject({ tries: 1, retryAt: after(now, 3 * HOUR + quarter) });
  await reviewHolds(after(now, 4 * HOUR));
  expect((await gatherBatch(after(now, 4 * HOUR)))?.mails).toHaveLength(PROBES);
  await reviewHolds(after(now, 5 * HOUR));
  expect(await heldKinds()).toEqual([]);
  expect((await gatherBatch(after(now, 5 * HOUR)))?.mails).toHaveLength(PROBES);
});

test("bounces from before a hold was lifted do not count again", async () => {
  const letter = await aCampaign();
  const bad = strangers(60);
  await someSent(letter, bad, now, { bounced: 44 });
  await bounce(bad.slice(44, 45));
  await db().hold.updateMany({ data: { liftedAt: after(now, HOUR) } });
  await bounce(bad.slice(45, 48), after(now, HOUR + 1));
  expect(await db().hold.count()).toBe(1);
  expect(await heldKinds()).toEqual([]);
});
