import { Prisma } from "#prisma/client/client.ts";
import { dbForLongStatements, queryDirectly } from "../db.ts";
import { env } from "../env.ts";
import { SEALED } from "./columns.ts";
import { keyIn } from "./reseal.ts";

export type KeyUse = { table: string; key: string; rows: number; state: "newest" | "older" | "gone" };

export async function countKeys(): Promise<KeyUse[]> {
  const ids = env().ADDRESS_KEYS.map(({ id }) => id);
  const found = SEALED.map(async ({ table, column }) => {
    const rows = await dbForLongStatements().$queryRaw<{ key: string; rows: number }[]>`
      SELECT convert_from(${keyIn(column)}, 'UTF8') AS key, count(*)::int AS rows FROM ${Prisma.raw(table)}
      WHERE ${Prisma.raw(column)} IS NOT NULL GROUP BY 1 ORDER BY 1`;
    return rows.map(({ key, rows }): KeyUse => {
      const state = key === ids[0] ? "newest" : ids.includes(key) ? "older" : "gone";
      return { table, key, rows, state };
    });
  });
  return (await Promise.all(found)).flat();
}

/** Once nothing is sealed under the older keys: processes may start without them. */
export async function forgetOlderKeys(): Promise<void> {
  const newest = env().ADDRESS_KEYS[0]?.id ?? "";
  await queryDirectly(Prisma.sql`DELETE FROM key_canaries WHERE kind = 'address' AND key_id <> ${newest}`);
}
