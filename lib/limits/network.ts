import { hash, randomBytes } from "node:crypto";
import { db } from "../db.ts";
import { makeHmac } from "../secrets/hmac.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

type Salts = { day: string; today: Uint8Array; yesterday?: Uint8Array };
let known: Salts | undefined;

/** 64 bits of an HMAC under a daily salt, which all processes share and lib/holds/forget.ts deletes after 48 hours. */
export async function digestNetwork(network: string, now = new Date()): Promise<bigint> {
  const { today } = await findSalts(now);
  return digest(today, network).readBigInt64BE();
}

/** Around midnight, groups are found again by the digest under the salt of the day before. */
export async function digestAround(text: string, at: Date): Promise<{ digest: bigint; earlier?: bigint }> {
  const { today, yesterday } = await findSalts(at);
  const isAround = yesterday && at.getTime() % DAY_MS < HOUR_MS;
  return {
    digest: digest(today, text).readBigInt64BE(),
    earlier: isAround ? digest(yesterday, text).readBigInt64BE() : undefined,
  };
}

export type Digests = { today: Buffer; yesterday?: Buffer };

export async function digestOnBothDays(text: string, now: Date): Promise<Digests> {
  const { today, yesterday } = await findSalts(now);
  return { today: digestOnce(today, text), yesterday: yesterday && digestOnce(yesterday, text) };
}

function digestOnce(salt: Uint8Array, text: string): Buffer {
  return hash("sha256", Buffer.concat([salt, Buffer.from(text)]), "buffer");
}

const hmacs = new WeakMap<Uint8Array, ReturnType<typeof makeHmac>>();

function digest(salt: Uint8Array, text: string): Buffer {
  const hmac = hmacs.get(salt) ?? makeHmac(salt);
  hmacs.set(salt, hmac);
  return hmac(text);
}

async function findSalts(now: Date): Promise<Salts> {
  const day = now.toISOString().slice(0, 10);
  if (known?.day !== day) known = { day, today: await makeSalt(day), yesterday: await findSalt(dayBefore(now)) };
  return known;
}

async function makeSalt(day: string): Promise<Uint8Array> {
  const data = { day: new Date(day), salt: new Uint8Array(randomBytes(32)) };
  await db().networkSalt.createMany({ data, skipDuplicates: true });
  return (await db().networkSalt.findUniqueOrThrow({ where: { day: data.day } })).salt;
}

async function findSalt(day: Date): Promise<Uint8Array | undefined> {
  return (await db().networkSalt.findUnique({ where: { day } }))?.salt;
}

function dayBefore(now: Date): Date {
  return new Date(new Date(now.getTime() - DAY_MS).toISOString().slice(0, 10));
}

export function forgetSalt(): void {
  known = undefined;
}
