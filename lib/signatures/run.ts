import type pg from "pg";
import type { Prisma } from "#prisma/client/client.ts";

/** Runs a statement in the caller's transaction. */
export type Run = <Row extends pg.QueryResultRow>(statement: Prisma.Sql) => Promise<Row[]>;

export type Erased = {
  id: string;
  campaignId: number;
  digest: Uint8Array | null;
  cipher: Uint8Array | null;
  name: string | null;
};

export function runIn(transaction: Prisma.TransactionClient): Run {
  return (statement) => transaction.$queryRaw(statement);
}
