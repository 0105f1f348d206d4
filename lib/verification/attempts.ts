import { createHash } from "node:crypto";
import { Prisma } from "#prisma/client/client.ts";
import { queryDirectly } from "../db.ts";
import { COMPARISONS, KEPT_ATTEMPTS, NETWORK_ATTEMPTS } from "../limits/attempts.ts";
import { recordLimit, take } from "../limits/take.ts";
import { uuidBytes } from "../uuid.ts";

const { sql } = Prisma;

/** `live` are the address's sets that can still be verified in any campaign; `own` is the one of the proof. */
type Attempt = {
  digest: Uint8Array;
  network: string;
  compared: number;
  live: string[];
  own?: string;
  keys: number;
  now: Date;
};

/**
 * The address's row is locked last, which makes the sum of reserved attempts exact.
 * An unknown address runs the same statement, at the same cost, and leaves no row.
 */
export async function countAttempt(attempt: Attempt): Promise<boolean> {
  const { digest, network, compared, live, own, keys, now } = attempt;
  const isKnown = compared > 0;
  const keysOfLive = live.map(keyOfSet);
  const [counted] = await queryDirectly<{ isLeft: boolean }>(sql`
    WITH own AS (
      ${take(sql`${own ? keyOfSet(own) : null}::bytea`, { ...one, now, most: sql`${KEPT_ATTEMPTS}::int`, from: sql`WHERE ${own !== undefined}::boolean` })}
    ), network AS (
      ${take(sql`${keyOfNetwork(digest, network)}::bytea`, { ...one, now, most: sql`${NETWORK_ATTEMPTS}::int`, from: sql`WHERE ${isKnown}::boolean` })}
    ), kept AS (
      SELECT coalesce(sum(${KEPT_ATTEMPTS}::int - coalesce(l.used, 0)), 0)::int * ${keys}::int AS kept
      FROM unnest(${keysOfLive}::bytea[]) AS live (key)
      LEFT JOIN limits l ON l.key = live.key AND l.started_at > ${now}::timestamptz - interval '24 hours'
    ), turn AS MATERIALIZED (
      SELECT (SELECT count(*) FROM network) AS networks, (SELECT count(*) FROM own) AS owns
    ), allowed AS MATERIALIZED (
      SELECT ${COMPARISONS}::int - CASE WHEN owns > 0 THEN 0 ELSE kept END AS most FROM turn, kept WHERE owns + networks > 0
    ), total AS (
      ${take(sql`${keyOfAddress(digest)}::bytea`, {
        now,
        cost: sql`${compared}::int`,
        most: sql`(SELECT most FROM allowed)`,
        from: sql`FROM allowed WHERE ${compared}::int <= most`,
      })}
    )
    SELECT EXISTS (SELECT FROM total) AS "isLeft",
      CASE WHEN ${isKnown}::boolean THEN NULL ELSE ${recordLimit()} END`);
  return !isKnown || counted?.isLeft === true;
}

const one = { cost: sql`1` };

/** Locks the rows in the same order. */
export async function uncountAttempt({ digest, network, compared, own }: Attempt): Promise<void> {
  const keys = [keyOfNetwork(digest, network), ...(own ? [keyOfSet(own)] : []), keyOfAddress(digest)];
  const costs = keys.map((_, index) => (index === keys.length - 1 ? compared : 1));
  await queryDirectly(sql`
    WITH taken AS (
      SELECT l.key, cost FROM unnest(${keys}::bytea[], ${costs}::int[]) WITH ORDINALITY AS taken (key, cost, place)
      JOIN limits l USING (key) ORDER BY place FOR UPDATE OF l
    )
    UPDATE limits l SET used = greatest(0, l.used - taken.cost) FROM taken WHERE l.key = taken.key`);
}

function keyOfAddress(digest: Uint8Array): Buffer {
  return createHash("sha256").update("code").update(digest).digest();
}

function keyOfNetwork(digest: Uint8Array, network: string): Buffer {
  return createHash("sha256").update("code_network").update(digest).update(network).digest();
}

function keyOfSet(id: string): Buffer {
  return createHash("sha256").update("code_set").update(uuidBytes(id)).digest();
}
