import { Prisma } from "#prisma/client/client.ts";

/** What an address (to invite and to look up: an organizer) may use in the 24 hours after its first use, over all campaigns. */
export const BUDGETS = { mail: 10, log_in: 20, invite: 50, look_up: 100 } as const;
export const WINDOW_HOURS = 24;
const WINDOW = Prisma.raw(`interval '${WINDOW_HOURS} hours'`);

type For = { digest: Prisma.Sql | Uint8Array; now: Prisma.Sql | Date; from?: Prisma.Sql };

/**
 * A statement that takes one from a budget of an address and returns the budget's `key` if there was one left. `from`
 * says for which rows to take it, as the tail of a SELECT, each address once; digest and `now` may be columns there.
 */
export function takeFromAddress(budget: keyof typeof BUDGETS, { digest, now, from }: For) {
  return take(keyOf(budget, digest), { now, from, cost: ONE, most: Prisma.raw(String(BUDGETS[budget])) });
}

const ONE = Prisma.raw("1");

type Take = { cost: Prisma.Sql; most: Prisma.Sql; now: Prisma.Sql | Date; from?: Prisma.Sql };

/** Takes `cost` from the budget under this key unless more than `most` were used. The row's lock makes it exact. */
export function take(key: Prisma.Sql, { cost, most, now, from = Prisma.empty }: Take): Prisma.Sql {
  const over = Prisma.sql`l.started_at <= excluded.started_at - ${WINDOW}`;
  return Prisma.sql`
    INSERT INTO limits AS l (key, started_at, used) SELECT ${key} AS key, ${now}, ${cost} ${from}
    ON CONFLICT (key) DO UPDATE SET
      used = CASE WHEN ${over} THEN excluded.used ELSE l.used + excluded.used END,
      started_at = CASE WHEN ${over} THEN excluded.started_at ELSE l.started_at END
    WHERE l.used + excluded.used <= ${most} OR ${over}
    RETURNING key`;
}

/** Writes to the write-ahead log and nowhere else: a statement that leaves no row then takes as long to commit. */
export function recordLimit(): Prisma.Sql {
  return Prisma.sql`pg_logical_emit_message(true, 'undersigned', 'nothing')::text`;
}

/** The key of an address's budget, as SQL. */
export function keyOf(budget: keyof typeof BUDGETS, digest: Prisma.Sql | Uint8Array): Prisma.Sql {
  return Prisma.sql`sha256(${Prisma.raw(`'${budget}'::bytea`)} || ${digest})`;
}
