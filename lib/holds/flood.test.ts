import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { gatherBatch, unpack } from "../mail/gather.ts";
import { recordMailEvent } from "../mail/record-event.ts";
import { settleBatch } from "../mail/settle.ts";
import { signCampaign } from "../signatures/sign.ts";
import { emptyDatabase } from "../testing/database.ts";
import { drain, heldKinds } from "../testing/holds.ts";
import { aMailbox, countArrivals } from "../testing/mailbox.ts";
import { aCampaign, after, anInput, DAY, HOUR } from "../testing/makers.ts";
import { aBounce } from "../testing/resend.ts";
import { aSender, isDone } from "../testing/sender.ts";
import { liftHold } from "./lift.ts";
import { placeHold } from "./place.ts";
import { reviewHolds } from "./review.ts";
import { campaignSubject, digestDomain, domainSubject, SITE } from "./subject.ts";

const now = new Date("2026-06-01T10:00:00Z");

beforeEach(emptyDatabase);

test("a network that signs with a new domain each time is held, and no one else", async () => {
  const letter = await aCampaign();
  for (let n = 0; n < 8; n += 1)
    await signCampaign(letter.slug, anInput({ email: `x@bad-${n}.example` }), now, { network: 7n });
  await drain(now, () => true);
  expect(await heldKinds()).toEqual(["network bounces"]);
  await signCampaign(letter.slug, anInput({ email: "y@bad-99.example" }), now, { network: 7n });
  await signCampaign(letter.slug, anInput({ email: "ana@example.org" }), now, { network: 8n });
  expect(await drain(now)).toEqual(["ana@example.org"]);
});

test("restarting the sender releases no held email", async () => {
  const mailbox = await aMailbox();
  const letter = await aCampaign();
  const subject = domainSubject(digestDomain("a@bad.example"));
  await db().$transaction((transaction) => placeHold(transaction, { subject, cause: "bounces", now: new Date() }));
  for (const email of ["x@bad.example", "ana@example.org", "y@BAD.example"])
    await signCampaign(letter.slug, anInput({ email }));
  const stop = aSender();
  await expect.poll(async () => (await countArrivals()).mails, { timeout: 30_000 }).toBe(1);
  await stop();
  await db().hold.updateMany({ data: { liftedAt: new Date() } });
  aSender();
  await reviewHolds();
  await expect.poll(isDone, { timeout: 30_000 }).toBe(true);
  expect(await countArrivals()).toEqual({ mails: 3, addresses: 3 });
  expect(mailbox.seen[0]?.mails).toBe(1);
});

const act = fc.record({ kind: fc.nat(6), which: fc.nat(3) });

test("each email is sent once, whatever is held, lifted or interrupted", { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
      await emptyDatabase();
      const letter = await aCampaign();
      const subjects = [
        SITE,
        campaignSubject(letter.id),
        ...["one", "two"].map((d) => domainSubject(digestDomain(`a@${d}.example`))),
      ];
      const signed: string[] = [];
      const sent: string[] = [];
      let at = now;
      const send = async (settles: boolean) => {
        const batch = await gatherBatch(at);
        if (!batch || !settles) return;
        await settleBatch(batch, { kind: "taken", refused: new Map() }, at);
        sent.push(...batch.mails.map(({ to }) => to));
      };
      const steps: ((which: number) => Promise<unknown>)[] = [
        async (which) => {
          signed.push(`p${signed.length}@${which % 2 ? "one" : "two"}.example`);
          await signCampaign(letter.slug, anInput({ email: signed.at(-1) }), at);
        },
        () => send(true),
        () => send(false), // interrupted before the response
        (which) =>
          db().$transaction((tx) => placeHold(tx, { subject: subjects[which] ?? SITE, cause: "bounces", now: at })),
        async (which) => liftHold((await db().hold.findMany({ orderBy: { id: "desc" } }))[which]?.id ?? 0, at),
        () => {
          at = after(at, HOUR);
          return reviewHolds(at);
        },
        async (which) => recordMailEvent(aBounce(sent[which] ?? "nobody@example.org"), at),
      ];
      for (const { kind, which } of acts) await Promise.all([steps[kind]?.(which), steps[0]?.(which)]);
      for (const { id } of await db().hold.findMany({ where: { liftedAt: null } }))
        await liftHold(id, at, { command: "test" });
      await reviewHolds(at);
      for (const { id, payload } of await db().mailBatch.findMany()) {
        const batch = { id, mails: unpack(payload), attempts: 0, attemptedAt: null };
        await settleBatch(batch, { kind: "taken", refused: new Map() }, at);
        sent.push(...batch.mails.map(({ to }) => to));
      }
      sent.push(...(await drain(after(at, DAY))));
      expect(sent.toSorted()).toEqual(signed.toSorted());
      expect(await db().mail.count()).toBe(0);
    }),
    { numRuns: 12 },
  );
});

test("a flood of bad addresses from many networks holds its domains, and honest signatories get their emails", {
  timeout: 240_000,
}, async () => {
  const letter = await aCampaign();
  const sent: string[] = [];
  const honest: string[] = [];
  let bad = 0;
  for (let minute = 0; minute < 12; minute += 1) {
    const at = after(now, minute * 60_000);
    const made = Array.from({ length: 25 }, () => ++bad);
    await Promise.all(
      made.map((n) =>
        signCampaign(letter.slug, anInput({ email: `x${n}@bad-${n % 8}.example` }), at, { network: BigInt(n) }),
      ),
    );
    const email = `honest-${minute}@${minute % 2 ? "gmail.com" : `home-${minute}.example`}`;
    honest.push(email);
    await signCampaign(letter.slug, anInput({ email }), at, { network: BigInt(-minute - 1) });
    sent.push(...(await drain(at, (to) => to.includes("@bad-"))));
  }
  expect(sent.filter((to) => !to.includes("@bad-"))).toEqual(honest);
  expect(await heldKinds()).toEqual(Array(8).fill("domain bounces"));
  expect(sent.length + (await db().mail.count({ where: { holdId: { not: null } } }))).toBe(bad + honest.length);
  expect(bad).toBe(300);
  expect(sent.length - honest.length).toBeLessThan(100);
});
