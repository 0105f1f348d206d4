import { createHash } from "node:crypto";
import { Prisma } from "#prisma/client/client.ts";
import { queryDirectly } from "../db.ts";

const { sql } = Prisma;

/** Of concurrent uses one succeeds. Rows last a day (lib/jobs/forget.ts), longer than what they redeem. */
export async function redeem(id: string, now: Date): Promise<boolean> {
  const key = createHash("sha256").update(`redeemed ${id}`).digest();
  const rows = await queryDirectly(sql`
    INSERT INTO limits (key, started_at, used) VALUES (${key}, ${now}::timestamptz, 1)
    ON CONFLICT (key) DO NOTHING RETURNING 1 AS redeemed`);
  return rows.length > 0;
}
