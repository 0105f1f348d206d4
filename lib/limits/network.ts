import { createHmac, randomBytes } from "node:crypto";
import { db } from "../db.ts";

let known: { day: string; salt: Uint8Array } | undefined;

/** 64 bits of an HMAC under a daily salt, which all processes share and lib/jobs/forget.ts deletes after 48 hours. */
export async function digestNetwork(network: string, now = new Date()): Promise<bigint> {
  const day = now.toISOString().slice(0, 10);
  const salt = known?.day === day ? known.salt : await findSalt(day);
  known = { day, salt };
  return createHmac("sha256", salt).update(network).digest().readBigInt64BE();
}

async function findSalt(day: string): Promise<Uint8Array> {
  const data = { day: new Date(day), salt: new Uint8Array(randomBytes(32)) };
  await db().networkSalt.createMany({ data, skipDuplicates: true });
  return (await db().networkSalt.findUniqueOrThrow({ where: { day: data.day } })).salt;
}

export function forgetSalt(): void {
  known = undefined;
}
