import { createHash } from "node:crypto";
import { Prisma } from "#prisma/client/client.ts";

/** What one address may use, over all campaigns, in the 24 hours after its first use. */
export const BUDGETS = { mail: 10, code: 10 } as const;
export const WINDOW_HOURS = 24;
const WINDOW = Prisma.raw(`interval '${WINDOW_HOURS} hours'`);

/**
 * A statement that takes one from a budget of an address and returns a row if there was one left. `from` says for
 * which rows to take it, as the tail of a SELECT; `now` may be a column there. The row's lock makes it exact.
 */
export function takeFromAddress(
  budget: keyof typeof BUDGETS,
  emailDigest: Uint8Array,
  { now, from = Prisma.empty }: { now: Prisma.Sql | Date; from?: Prisma.Sql },
) {
  const key = new Uint8Array(createHash("sha256").update(budget).update(emailDigest).digest());
  const over = Prisma.sql`l.started_at <= excluded.started_at - ${WINDOW}`;
  return Prisma.sql`
    INSERT INTO limits AS l (key, started_at, used) SELECT ${key}, ${now}, 1 ${from}
    ON CONFLICT (key) DO UPDATE SET
      used = CASE WHEN ${over} THEN 1 ELSE l.used + 1 END,
      started_at = CASE WHEN ${over} THEN excluded.started_at ELSE l.started_at END
    WHERE l.used < ${Prisma.raw(String(BUDGETS[budget]))} OR ${over}
    RETURNING 1 AS taken`;
}
