import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";

type Transaction = Prisma.TransactionClient;
const { sql } = Prisma;

/** Of these signatures, quarantines those that count and that the burst has not held before. */
export function quarantineSignatures(
  burst: number,
  ids: string[],
  { now = new Date(), transaction = db() }: { now?: Date; transaction?: Transaction } = {},
): Promise<number> {
  return transaction.$executeRaw`
    WITH chosen AS (${lock(ids, sql`counted AND erased_at IS NULL AND burst_id IS DISTINCT FROM ${burst}`)})
    UPDATE signatures s SET quarantined_at = ${now}, invalidated_at = ${now}, burst_id = ${burst}
    FROM chosen WHERE s.id = chosen.id`;
}

/** Of these signatures, lets in those in quarantine. */
export function letInSignatures(ids: string[], transaction: Transaction = db()): Promise<number> {
  return transaction.$executeRaw`
    WITH chosen AS (${lock(ids, sql`quarantined_at IS NOT NULL`)})
    UPDATE signatures s SET quarantined_at = NULL, invalidated_at = NULL FROM chosen WHERE s.id = chosen.id`;
}

/** Returns those to quarantine that were let in, withdrawn or not. */
export function returnSignatures(ids: string[], transaction: Transaction = db(), now = new Date()): Promise<number> {
  return transaction.$executeRaw`
    WITH chosen AS (${lock(ids, sql`burst_id IS NOT NULL AND verified_at IS NOT NULL AND invalidated_at IS NULL AND erased_at IS NULL`)})
    UPDATE signatures s SET quarantined_at = ${now}, invalidated_at = ${now} FROM chosen WHERE s.id = chosen.id`;
}

/** In the order of their IDs, like every act on several signatures, so that none deadlocks. */
function lock(ids: string[], condition: Prisma.Sql): Prisma.Sql {
  return sql`SELECT id FROM signatures WHERE id = ANY(${ids}::uuid[]) AND ${condition} ORDER BY id FOR UPDATE`;
}
