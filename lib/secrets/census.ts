import { Prisma } from "#prisma/client/client.ts";
import { queryDirectly } from "../db.ts";
import { env } from "../env.ts";
import { SEALED } from "./columns.ts";
import { keyIn } from "./reseal.ts";

export type KeyUse = { table: string; key: string; rows: number; state: "newest" | "older" | "gone" };

export async function countKeys(): Promise<KeyUse[]> {
  const ids = env().ADDRESS_KEYS.map(({ id }) => id);
  const found = SEALED.map(async ({ table, column }) => {
    const rows = await queryDirectly<{ key: string; rows: number }>(Prisma.sql`
      SELECT convert_from(${keyIn(column)}, 'UTF8') AS key, count(*)::int AS rows FROM ${Prisma.raw(table)}
      WHERE ${Prisma.raw(column)} IS NOT NULL GROUP BY 1 ORDER BY 1`);
    return rows.map(({ key, rows }): KeyUse => {
      const state = key === ids[0] ? "newest" : ids.includes(key) ? "older" : "gone";
      return { table, key, rows, state };
    });
  });
  return (await Promise.all(found)).flat();
}
