import { createHash } from "node:crypto";
import { Prisma } from "#prisma/client/client.ts";

/** What one address may use, over all campaigns, in the 24 hours after its first use. */
export const BUDGETS = { mail: 10, code: 10 } as const;
export const WINDOW_HOURS = 24;

/**
 * A statement that takes one from a budget of an address and returns a row if there was one left.
 * `from` says for which rows to take it, as the tail of a SELECT. The row's lock makes it exact.
 */
export function takeFromAddress(budget: keyof typeof BUDGETS, emailDigest: Uint8Array, now: Date, from = Prisma.empty) {
  const key = new Uint8Array(createHash("sha256").update(budget).update(emailDigest).digest());
  const windowStart = new Date(now.getTime() - WINDOW_HOURS * 3_600_000);
  return Prisma.sql`
    INSERT INTO limits AS l (key, started_at, used) SELECT ${key}, ${now}, 1 ${from}
    ON CONFLICT (key) DO UPDATE SET
      used = CASE WHEN l.started_at <= ${windowStart} THEN 1 ELSE l.used + 1 END,
      started_at = CASE WHEN l.started_at <= ${windowStart} THEN ${now} ELSE l.started_at END
    WHERE l.used < ${BUDGETS[budget]} OR l.started_at <= ${windowStart}
    RETURNING 1 AS taken`;
}
