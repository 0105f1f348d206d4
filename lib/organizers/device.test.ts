import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { gatherBatch } from "../mail/gather.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, HOUR } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { makeAdapter } from "./adapter.ts";
import { CONFIRMED, confirmsOrAsks } from "./confirm.ts";
import { receiveBrowser } from "./device.ts";
import { digest } from "./digest.ts";
import { holdsSession, isFresh, listSessions } from "./sessions.ts";

beforeEach(emptyDatabase);

/** Returns the browser's cookies after logging in. */
async function logInFrom(organizerId: string, cookies = ""): Promise<string> {
  const agent = "Firefox, Linux";
  const session = { sessionToken: randomUUID(), userId: organizerId, expires: after(new Date(), 24 * HOUR) };
  await makeAdapter({ agent }).createSession?.(session);
  const device = await receiveBrowser({ organizerId, agent, cookies });
  return `next-auth.session-token=${session.sessionToken}; ${device.split(";")[0]}`;
}

const notices = () => db().mail.count({ where: { kind: "new_device" } });
const owner = async () => (await aMember(await aCampaign(), "owner")).id;

test("a log-in from a new browser is told by email, the first of all and those from known ones are not", async () => {
  const id = await owner();
  const first = await logInFrom(id);
  await logInFrom(id, first);
  expect(await notices()).toBe(0);
  await logInFrom(id);
  expect(await notices()).toBe(1);
  const [mail] = (await gatherBatch(new Date()))?.mails ?? [];
  expect(mail?.subject).toBe("A log-in from a new device");
  expect(mail?.text).toContain("Firefox, Linux");
  expect(mail?.text).toContain("/organize/account#sessions");
});

test("a browser that one organizer used is new to another, and its cookie is stored as a digest", async () => {
  const [ana, eva] = [await owner(), await owner()];
  await logInFrom(eva);
  const cookies = await logInFrom(ana);
  await logInFrom(eva, cookies.replace(/^.*; /, ""));
  expect(await notices()).toBe(1);
  const token = /undersigned-device=([\w-]+)/.exec(cookies)?.[1] ?? "";
  expect(await db().device.count({ where: { tokenDigest: digest(token) } })).toBe(2);
});

test("logging in again in a browser ends its earlier session", async () => {
  const id = await owner();
  const cookies = await logInFrom(id);
  await logInFrom(id, cookies);
  expect(await db().session.count()).toBe(1);
  expect(await holdsSession(cookies)).toBe(false);
});

test("a session ends after twelve hours without use", async () => {
  const id = await owner();
  const cookies = await logInFrom(id);
  const seen = (hours: number) => db().session.updateMany({ data: { seenAt: after(new Date(), -hours * HOUR) } });
  await seen(11.9);
  expect([await holdsSession(cookies), (await listSessions(id, "")).length]).toEqual([true, 1]);
  await seen(12.1);
  expect([await holdsSession(cookies), (await listSessions(id, "")).length]).toEqual([false, 0]);
});

test("a quarter of an hour after logging in a link is asked for, whose email says why", async () => {
  const id = await owner();
  const who = { id, email: "", locale: "en" as const };
  await logInFrom(id);
  const token = "a session of before and after";
  await db().session.updateMany({ data: { tokenDigest: digest(token) } });
  const began = (minutes: number) =>
    db().session.updateMany({ data: { createdAt: after(new Date(), -minutes * 60_000) } });
  await began(14.9);
  expect(await confirmsOrAsks(who, token)).toBe(true);
  await began(15.1);
  expect([await isFresh(token), await isFresh("none")]).toEqual([false, false]);
  const { email } = await aMember(await aCampaign(), "owner");
  expect(await confirmsOrAsks({ ...who, email }, token)).toBe(false);
  expect(await db().logInLink.findFirst({ where: { path: CONFIRMED } })).toBeTruthy();
  const [mail] = (await gatherBatch(new Date()))?.mails ?? [];
  expect([mail?.to, mail?.subject]).toEqual([email, "Confirm that it is you"]);
});
