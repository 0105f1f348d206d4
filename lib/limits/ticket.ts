import { createHmac, type KeyObject, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "../env.ts";
import { redeem } from "./redeem.ts";

const WAIT_SECONDS = 60;
const LONGEST = 10;
const LIFE_SECONDS = 3600;

/** For who can run no script: `value` may be sent again after `seconds`, with the same form. */
export type Ticket = { value: string; seconds: number };

export function makeTicket(excess: number, now: Date): Ticket {
  const [key] = env().TOKEN_KEYS;
  if (!key) throw new Error("TOKEN_KEYS is empty");
  const seconds = Math.ceil(WAIT_SECONDS * (1 + excess * (LONGEST - 1)));
  const text = `${Math.ceil(now.getTime() / 1000) + seconds}.${randomBytes(12).toString("hex")}`;
  return { value: `${text}.${digest(key.secret, text)}`, seconds };
}

/** The same ticket while it is too early; undefined if it is none of ours, or too old. */
export function readTicket(given: unknown, now: Date): Ticket | undefined {
  const [, text = "", from, mac = ""] = /^((\d{10})\.[0-9a-f]{24})\.([\w-]{22})$/.exec(String(given)) ?? [];
  const isOurs = env().TOKEN_KEYS.some(({ secret }) => isEqual(digest(secret, text), mac));
  const seconds = Math.max(0, Math.ceil(Number(from) - now.getTime() / 1000));
  if (!isOurs || now.getTime() / 1000 > Number(from) + LIFE_SECONDS) return;
  return { value: String(given), seconds };
}

export function redeemTicket({ value }: Ticket, now: Date): Promise<boolean> {
  return redeem(`ticket ${value}`, now);
}

function digest(secret: KeyObject, text: string): string {
  return createHmac("sha256", secret).update(`wait\0${text}`).digest("base64url").slice(0, 22);
}

function isEqual(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
