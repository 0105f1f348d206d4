import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { readQueue } from "../health/mail-queue.ts";
import { listHoldsOf } from "../holds/list.ts";
import { placeHold } from "../holds/place.ts";
import { reviewHolds } from "../holds/review.ts";
import { digestDomain, domainSubject } from "../holds/subject.ts";
import { emptyDatabase } from "../testing/database.ts";
import { drain } from "../testing/holds.ts";
import { aCampaign, after, aSignature, HOUR } from "../testing/makers.ts";
import { runSwitch, USAGE } from "./command.ts";

const now = new Date("2026-06-01T10:00:00Z");

beforeEach(emptyDatabase);

test("paused emails wait beyond any retry, and go out in order once resumed", async () => {
  const [letter, other] = [await aCampaign(), await aCampaign()];
  expect((await runSwitch(["pause", "mail", letter.slug, "--", "wrong", "text"], now)).lines).toEqual([
    `mail of ${letter.slug}: paused`,
  ]);
  const signed = [await aSignature(letter, { at: now }), await aSignature(letter, { at: now })];
  const bystander = await aSignature(other, { at: now });
  expect(await drain(now)).toEqual([bystander.email]);
  await reviewHolds(after(now, 100 * HOUR));
  expect(await drain(after(now, 100 * HOUR))).toEqual([]);
  expect((await runSwitch(["resume", "mail", letter.slug], now)).ok).toBe(true);
  expect(await drain(now)).toEqual(signed.map(({ email }) => email));
  const record = await db().auditEvent.findMany({ orderBy: { id: "asc" } });
  expect(record.map(({ act, campaignId }) => [act, campaignId])).toEqual([
    ["mail_paused", letter.id],
    ["mail_resumed", letter.id],
  ]);
  expect(record[0]?.details).toMatchObject({
    reason: "wrong text",
    by: expect.stringMatching(/^npm run switch \(.+\)$/),
  });
});

test("the list shows holds and switches; a hold is lifted by number, and a pause only by its switch", async () => {
  const letter = await aCampaign();
  const subject = domainSubject(digestDomain("a@bad.example"));
  await db().$transaction((tx) => placeHold(tx, { subject, cause: "bounces", domain: "bad.example", now }));
  await runSwitch(["pause", "mail"], now);
  const [hold] = await db().hold.findMany({ orderBy: { id: "asc" } });
  await aSignature(letter, { email: "x@bad.example", at: now });
  await drain(now);
  const { lines } = await runSwitch([]);
  expect(lines[0]).toBe("mail: paused for the site");
  expect(lines).toContainEqual(
    expect.stringMatching(/^hold \d+: domain bad\.example, bounces, since .+, 1 waiting, tried/),
  );
  expect(await listHoldsOf(letter.id)).toMatchObject([{ kind: "site" }, { domain: "bad.example", waiting: 1 }]);
  expect((await runSwitch(["lift", "all"], now)).lines).toEqual([expect.stringContaining("Lifted hold")]);
  expect((await runSwitch(["lift", String(hold?.id)], now)).ok).toBe(false);
  expect((await runSwitch(["pause", "mail"], now)).lines).toEqual(["mail of the site was paused before."]);
  expect(await db().hold.count({ where: { liftedAt: null } })).toBe(1);
});

test("an unknown command changes nothing and prints the usage", async () => {
  for (const words of [
    ["lift"],
    ["pause"],
    ["pause", "toString"],
    ["stop", "mail"],
    ["resume"],
    ["on", "mail"],
    ["on"],
  ])
    expect(await runSwitch(words, now)).toEqual({ ok: false, lines: [USAGE] });
  expect((await runSwitch(["pause", "mail", "nowhere"], now)).ok).toBe(false);
  expect(await db().hold.count()).toBe(0);
});

test("health reports the number and age of waiting emails and the number of held ones, and names no one", async () => {
  const [letter, other] = [await aCampaign(), await aCampaign()];
  await runSwitch(["pause", "mail", letter.slug], now);
  await aSignature(letter, { at: now });
  await drain(now);
  await aSignature(other, { at: now });
  const queue = await readQueue(now.getTime() + 90_000);
  expect(queue).toEqual({ waiting: 1, oldestSeconds: 90, held: 1, holds: { site: 0, campaigns: 1 } });
  expect(JSON.stringify(await readQueue(now.getTime() + 90_001))).not.toContain(letter.slug);
});

test("every switch can be turned by command, for the site or a campaign, and is listed while it is on", async () => {
  const { slug } = await aCampaign();
  expect((await runSwitch(["on", "pause-signing", slug, "--", "a", "flood"], now)).lines).toEqual([
    `pause-signing of ${slug}: on`,
  ]);
  expect((await runSwitch(["on", "maintenance"], now)).lines).toEqual(["maintenance of the site: on"]);
  expect((await runSwitch(["on", "pause-emails"], now)).lines).toEqual(["pause-emails of the site: on"]);
  const { lines } = await runSwitch([]);
  for (const line of ["mail: paused for the site", `pause-signing: on for ${slug}`, "maintenance: on for the site"])
    expect(lines).toContain(line);
  expect(await runSwitch(["on", "maintenance", slug], now)).toEqual({
    ok: false,
    lines: ["maintenance is for the whole site."],
  });
  expect((await runSwitch(["off", "maintenance"], now)).lines).toEqual(["maintenance of the site: off"]);
  expect((await runSwitch(["off", "maintenance"], now)).lines).toEqual(["maintenance of the site was off before."]);
  const [event] = await db().auditEvent.findMany({ where: { act: "switch_set" }, orderBy: { id: "asc" } });
  expect(event?.details).toMatchObject({
    switch: "pause_signing",
    reason: "a flood",
    by: expect.stringMatching(/^npm run switch \(.+\)$/),
  });
});
