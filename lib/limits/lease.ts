import { Prisma } from "#prisma/client/client.ts";
import { queryDirectly } from "../db.ts";
import type { Budget, Layer } from "./layers.ts";
import type { Digests } from "./network.ts";

const { sql } = Prisma;

const ROUNDING = 1e-5;

export type Level = { burst: number; day: number };
/** `granted` acts may be done, or none, with the present level of each budget in acts. */
export type Leased = { granted: number; level?: Level };

/**
 * Takes up to `wanted` acts, never beyond the budget (`isHard`: beyond what proof of work allows). A row says until when a
 * budget is in use, so it refills without being written (generic cell rate algorithm). It is charged before anything is
 * done: what a killed process had leased is spent. A new day's row begins with yesterday's.
 */
export async function lease(
  { burst, day }: Layer,
  { today, yesterday }: Digests,
  { wanted, isHard = false, now }: { wanted: number; isHard?: boolean; now: Date },
): Promise<Leased> {
  const at = sql`${now}::timestamptz`;
  const room = (budget: Budget, until: Prisma.Sql) => {
    const most = budget.ms * (isHard ? budget.hard : 1);
    return sql`extract(epoch FROM ${at} - ${until}) * 1000 / ${msPerAct(budget)}::float8 + ${most / msPerAct(budget) + ROUNDING}::float8`;
  };
  const grant = sql`least(${wanted}::float8, floor(${room(burst, sql`b`)}), floor(${room(day, sql`d`)}))::int`;
  const granted = (level: Prisma.Sql) => sql`(SELECT *, ${grant} AS g FROM (${level}) AS level) AS granted`;
  const charge = sql`b + g * ${length(burst)}, d + g * ${length(day)}, g`;
  const first = sql`SELECT greatest(${at}, before.b) AS b, greatest(${at}, before.d) AS d FROM before`;
  const present = sql`SELECT greatest(${at}, before.b, a.burst_until) AS b, greatest(${at}, before.d, a.day_until) AS d FROM before`;
  const [row] = await queryDirectly<{ granted: number }>(sql`
    WITH before AS MATERIALIZED (
      SELECT max(burst_until) AS b, max(day_until) AS d FROM allowances WHERE key = ${yesterday ?? null}::bytea
    )
    INSERT INTO allowances AS a (key, burst_until, day_until, granted)
    SELECT ${today}::bytea, ${charge} FROM ${granted(first)} WHERE g > 0
    ON CONFLICT (key) DO UPDATE SET (burst_until, day_until, granted) = (SELECT ${charge} FROM ${granted(present)})
    WHERE (SELECT g FROM ${granted(present)}) > 0
    RETURNING granted`);
  return row ?? { granted: 0, level: await readLevel({ burst, day }, { today, yesterday }, now) };
}

async function readLevel({ burst, day }: Pick<Layer, "burst" | "day">, digests: Digests, now: Date): Promise<Level> {
  const [row] = await queryDirectly<{ burst: number | null; day: number | null }>(sql`
    SELECT extract(epoch FROM max(burst_until) - ${now}::timestamptz)::float8 * 1000 AS burst,
      extract(epoch FROM max(day_until) - ${now}::timestamptz)::float8 * 1000 AS day
    FROM allowances WHERE key IN (${digests.today}, ${digests.yesterday ?? digests.today})`);
  const acts = (budget: Budget, ms: number | null | undefined) => Math.max(0, ms ?? 0) / msPerAct(budget);
  return { burst: acts(burst, row?.burst), day: acts(day, row?.day) };
}

/** What may have been refilled since then is kept, so that nothing is ever returned twice. */
export async function giveBack({ burst, day }: Layer, key: Uint8Array, rest: number, elapsed: number): Promise<void> {
  const back = (budget: Budget) =>
    sql`${Math.max(0, rest * msPerAct(budget) - elapsed)}::float8 * interval '1 millisecond'`;
  await queryDirectly(sql`
    UPDATE allowances SET burst_until = burst_until - ${back(burst)}, day_until = day_until - ${back(day)}
    WHERE key = ${key}::bytea`);
}

export function msPerAct({ ms, most }: Budget): number {
  return ms / most;
}

function length(budget: Budget): Prisma.Sql {
  return sql`${msPerAct(budget)}::float8 * interval '1 millisecond'`;
}

export async function listInUse(now: Date): Promise<Buffer[]> {
  const rows = await queryDirectly<{ key: Buffer }>(sql`
    SELECT key FROM allowances WHERE day_until > ${now}::timestamptz ORDER BY day_until DESC LIMIT ${IN_USE_MAX}`);
  return rows.map(({ key }) => key);
}

const IN_USE_MAX = 200_000;

export async function forgetAllowances(now: Date): Promise<void> {
  await queryDirectly(sql`DELETE FROM allowances WHERE day_until < ${now}::timestamptz`);
}
