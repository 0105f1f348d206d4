import { randomBytes } from "node:crypto";
import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { noteSecurity } from "../health/security.ts";
import { uuidv7 } from "../uuid.ts";
import { digest } from "./digest.ts";
import { endSession, sessionIn } from "./sessions.ts";

/** A browser that has not logged in for so long is new again. */
export const DEVICE_DAYS = 365;

const COOKIE = /(?:^|;\s*)undersigned-device=([\w-]{20,100})(?:;|$)/;

type LogIn = { organizerId: string; agent: string; cookies: string };

/** Ends the browser's earlier session, and tells the organizer of a new browser. Returns the cookie to set. */
export async function receiveBrowser(logIn: LogIn, now = new Date()): Promise<string> {
  const cookie = await meetDevice(logIn, now);
  const replaced = sessionIn(logIn.cookies);
  if (replaced) await endSession(replaced);
  return cookie;
}

/** The first log-in of all is told to nobody. */
async function meetDevice({ organizerId, agent, cookies }: LogIn, now: Date): Promise<string> {
  const token = COOKIE.exec(cookies)?.[1] ?? randomBytes(24).toString("base64url");
  const key = { organizerId, tokenDigest: digest(token) };
  await db().$transaction(async (transaction) => {
    const { count } = await transaction.device.updateMany({ where: key, data: { seenAt: now, agent } });
    if (count > 0) return;
    const before = await transaction.device.count({ where: { organizerId } });
    const sessions = await transaction.session.count({ where: { organizerId } });
    await transaction.device.create({ data: { ...key, id: uuidv7(), agent, createdAt: now, seenAt: now } });
    if (before + sessions <= 1 || (await isReplacing(transaction, organizerId, cookies))) return;
    const { locale } = await transaction.organizer.findUniqueOrThrow({ where: { id: organizerId } });
    await transaction.mail.create({ data: { kind: "new_device", organizerId, locale, createdAt: now } });
    noteSecurity("new_device", "", organizerId);
  });
  return cookieOf(token);
}

/** Browsers from before there were devices. */
async function isReplacing(transaction: Prisma.TransactionClient, organizerId: string, cookies: string) {
  const token = sessionIn(cookies);
  if (!token) return false;
  return (await transaction.session.count({ where: { organizerId, tokenDigest: digest(token) } })) > 0;
}

/** Sent to the log-in only. */
function cookieOf(token: string): string {
  const secure = env().SITE_URL.startsWith("https:") ? "; Secure" : "";
  const age = DEVICE_DAYS * 86_400;
  return `undersigned-device=${token}; Path=/api/auth/log-in; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`;
}
