import { env } from "../env.ts";
import { noteSecurity } from "../health/security.ts";
import { dropOldest } from "./memory.ts";

const WINDOW_MS = 10 * 60_000;
const CLIENTS_MAX = 100_000;

type Bucket = { left: number; at: number };
export type Allowance = { ok: true } | { ok: false; retryAfter: number };

declare global {
  var undersignedBuckets: Map<string, Bucket> | undefined;
}

globalThis.undersignedBuckets ??= new Map();
const buckets = globalThis.undersignedBuckets;

const OTHER_MIN = 300;

/** Requests per network in ten minutes (0: no limit). */
const LIMITS = {
  sign: () => env().SIGN_LIMIT,
  verify: () => env().VERIFY_LIMIT,
  find: () => env().FIND_LIMIT,
  log_in: () => env().LOG_IN_LIMIT,
  other: () => env().SIGN_LIMIT && Math.max(OTHER_MIN, env().SIGN_LIMIT),
};
export type Act = keyof typeof LIMITS;

const CEILING = 10; // times the budget

/** Kept in memory, to protect the process; emails to an address are limited in the database. */
export function takeFromClient(network: string, now = Date.now(), act: Act = "sign"): Allowance {
  return take(`${act} ${network}`, LIMITS[act](), now);
}

export function takeFromCeiling(network: string, act: Act, now = Date.now()): Allowance {
  return take(`ceiling ${act} ${network}`, LIMITS[act]() * CEILING, now);
}

function take(key: string, limit: number, now: number): Allowance {
  if (limit === 0) return { ok: true };
  const bucket = buckets.get(key) ?? { left: limit, at: now };
  const left = Math.min(limit, bucket.left + ((now - bucket.at) * limit) / WINDOW_MS);
  buckets.delete(key); // moved to the end: the first is the least recent
  buckets.set(key, { left: left >= 1 ? left - 1 : left, at: now });
  if (buckets.size > CLIENTS_MAX) dropOldest(buckets);
  if (left >= 1) return { ok: true };
  noteSecurity("limit_reached", key.split(" ").at(-2));
  return { ok: false, retryAfter: Math.ceil(((1 - left) * WINDOW_MS) / limit / 1000) };
}

/** IPv4: the address itself; IPv6: the /64 assigned to a household or host. */
export function networkOf(ip: string): string {
  const ipv4 = /(\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})(:\d+)?$/.exec(ip)?.[1]; // some proxies append the port
  if (ipv4) return ipv4;
  const [head = "", tail] = ip.replace(/^\[|(%|\]).*$/g, "").split("::");
  const before = head.split(":").filter(Boolean);
  const after = (tail ?? "").split(":").filter(Boolean);
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(missing).fill("0"), ...after].map((group) => Number.parseInt(group, 16));
  const [high = 0, low = 0] = groups.slice(6);
  if (groups.slice(0, 6).join() === "0,0,0,0,0,65535") return [high >> 8, high & 255, low >> 8, low & 255].join(".");
  return groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":");
}
