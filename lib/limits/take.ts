import { Prisma } from "#prisma/client/client.ts";

/** Per address (`invite`, `look_up`, `test` and `ask`: per organizer; `message`: per author), for 24 hours from the first use, over all campaigns. */
export const BUDGETS = {
  ...{ mail: 10, log_in: 20, contact: 3, message: 50 },
  ...{ invite: 50, look_up: 100, test: 20, ask: 20 },
} as const;
export const WINDOW_HOURS = 24;
const WINDOW = Prisma.raw(`interval '${WINDOW_HOURS} hours'`);

type For = { digest: Prisma.Sql | Uint8Array; now: Prisma.Sql | Date; from?: Prisma.Sql };

/** Returns the budget's `key` if one was taken. `from`: the tail of a SELECT with one row per address. */
export function takeFromAddress(budget: keyof typeof BUDGETS, { digest, now, from }: For) {
  return take(keyOf(budget, digest), { now, from, cost: ONE, most: Prisma.raw(String(BUDGETS[budget])) });
}

const ONE = Prisma.raw("1");

type Take = { cost: Prisma.Sql; most: Prisma.Sql; now: Prisma.Sql | Date; from?: Prisma.Sql };

/** Takes nothing if more than `most` would be used. The row's lock makes it exact. */
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

/** Writes only to the write-ahead log, so that a statement without effect takes as long to commit. */
export function recordLimit(): Prisma.Sql {
  return Prisma.sql`pg_logical_emit_message(true, 'undersigned', 'nothing')::text`;
}

export function keyOf(budget: keyof typeof BUDGETS, digest: Prisma.Sql | Uint8Array): Prisma.Sql {
  return Prisma.sql`sha256(${Prisma.raw(`'${budget}'::bytea`)} || ${digest})`;
}
