import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { letInSignatures, returnSignatures } from "./move.ts";

/** Rows per transaction, small enough not to delay signing. */
const AT_ONCE = 2_000;
const FIRST = "00000000-0000-0000-0000-000000000000";

type Decided = { id: number; task: string; place: string | null };

/** Does one step of what stewards decided about a group. The group's row lock makes another decision wait. */
export async function advanceDecision(atOnce = AT_ONCE): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    const [decided] = await transaction.$queryRaw<Decided[]>`
      SELECT id, task, place FROM bursts WHERE task IS NOT NULL ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (!decided) return false;
    const last = await advance(transaction, decided, atOnce);
    const data = last ? { place: last } : { task: null, place: null };
    await transaction.burst.update({ where: { id: decided.id }, data });
    return true;
  });
}

async function advance(transaction: Prisma.TransactionClient, decided: Decided, atOnce: number) {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM signatures WHERE burst_id = ${decided.id} AND id > ${decided.place ?? FIRST}::uuid ORDER BY id LIMIT ${atOnce}`;
  const ids = rows.map(({ id }) => id);
  await (decided.task === "let_in" ? letInSignatures(ids, transaction) : returnSignatures(ids, transaction));
  return rows.length < atOnce ? undefined : ids.at(-1);
}
