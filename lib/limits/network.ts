import { createHmac, randomBytes } from "node:crypto";
import { db } from "../db.ts";

let known: { day: string; salt: Uint8Array } | undefined;

/**
 * A client network as it is kept for a short time: 64 bits of an HMAC under the day's salt, which all processes share
 * and which is deleted after 48 hours (lib/jobs/forget.ts).
 */
export async function digestNetwork(network: string, now = new Date()): Promise<bigint> {
  const day = now.toISOString().slice(0, 10);
  const salt = known?.day === day ? known.salt : await findSalt(day);
  known = { day, salt };
  return createHmac("sha256", salt).update(network).digest().readBigInt64BE();
}

/** Of several processes that make the day's salt at once, one does; the others read it. */
async function findSalt(day: string): Promise<Uint8Array> {
  const data = { day: new Date(day), salt: new Uint8Array(randomBytes(32)) };
  await db().networkSalt.createMany({ data, skipDuplicates: true });
  return (await db().networkSalt.findUniqueOrThrow({ where: { day: data.day } })).salt;
}

/** Forgets the process's copy, as a restart does. */
export function forgetSalt(): void {
  known = undefined;
}
