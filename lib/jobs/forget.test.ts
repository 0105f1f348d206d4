import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { MAIL, send } from "../testing/mailing.ts";
import { aCampaign, after, aVerified, DAY, HOUR } from "../testing/makers.ts";
import { anOrganizer } from "../testing/organizers.ts";
import { uuidv7 } from "../uuid.ts";
import { forget } from "./forget.ts";

const now = new Date();

test("rate limit budgets expire after exactly a day", async () => {
  const edge = after(now, -24 * HOUR);
  for (const [key, startedAt] of [
    [1, after(edge, -1)],
    [2, edge],
    [3, now],
  ] as const)
    await db().limit.create({ data: { key: new Uint8Array([key]), startedAt, used: 1 } });
  await forget(now);
  expect((await db().limit.findMany({ orderBy: { key: "asc" } })).map(({ key }) => key[0])).toEqual([2, 3]);
});

test("the local mailbox deletes emails and responses after exactly a week", async () => {
  await send([MAIL], { key: "old" });
  const old = { createdAt: after(now, -7 * DAY - 1) };
  await db().mailboxMail.updateMany({ data: old });
  await db().mailboxRequest.updateMany({ data: old });
  await send([MAIL], { key: "kept" });
  await db().mailboxMail.updateMany({
    where: { createdAt: { gt: old.createdAt } },
    data: { createdAt: after(now, -7 * DAY) },
  });
  await forget(now);
  expect(await db().mailboxMail.count()).toBe(1);
  expect(await db().mailboxRequest.findMany()).toMatchObject([{ key: "kept" }]);
});

test("signatures never expire", async () => {
  await aVerified(await aCampaign(), { at: after(now, -999 * DAY) });
  await forget(now);
  expect(await db().signature.count()).toBe(1);
});

test("sessions are removed when they end, and log-in links a day later", async () => {
  const { id: organizerId } = await anOrganizer();
  const session = (hours: number) => ({
    id: uuidv7(),
    organizerId,
    tokenDigest: new Uint8Array(randomBytes(32)),
    expiresAt: after(now, hours * HOUR),
  });
  await db().session.createMany({ data: [session(-1), session(1)] });
  const link = (hours: number) => ({ id: uuidv7(), organizerId, expiresAt: after(now, hours * HOUR) });
  await db().logInLink.createMany({ data: [link(-25), link(-23)] });
  await forget(now);
  expect([await db().session.count(), await db().logInLink.count()]).toEqual([1, 1]);
  expect(await db().session.count({ where: { expiresAt: { gt: now } } })).toBe(1);
});

test("idle sessions, dead processes, the security record and unused browsers are forgotten in their time", async () => {
  await emptyDatabase();
  const { id: organizerId } = await anOrganizer();
  const tokenDigest = () => new Uint8Array(randomBytes(32));
  const ago = (time: number) => after(now, -time);
  for (const time of [11 * HOUR, 13 * HOUR])
    await db().session.create({
      data: { id: uuidv7(), organizerId, tokenDigest: tokenDigest(), seenAt: ago(time), expiresAt: after(now, DAY) },
    });
  for (const time of [364 * DAY, 366 * DAY])
    await db().device.create({
      data: { id: uuidv7(), organizerId, tokenDigest: tokenDigest(), createdAt: ago(time), seenAt: ago(time) },
    });
  for (const time of [29 * DAY, 31 * DAY])
    await db().securityEvent.create({ data: { hour: ago(time), kind: "limit_reached", about: "sign", count: 1 } });
  const process = { role: "both", machine: "m", version: "1", switches: 0, startedAt: ago(9 * DAY) };
  for (const time of [23 * HOUR, 25 * HOUR])
    await db().process.create({ data: { id: uuidv7(), ...process, seenAt: ago(time) } });
  await forget(now);
  expect([
    await db().session.count(),
    await db().device.count(),
    await db().securityEvent.count(),
    await db().process.count(),
  ]).toEqual([1, 1, 1, 1]);
});
