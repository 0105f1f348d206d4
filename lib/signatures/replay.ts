import type pg from "pg";
import { Prisma } from "#prisma/client/client.ts";
import { eraseRows } from "./erase-rows.ts";
import type { Departed } from "./journal.ts";
import type { Run } from "./run.ts";

type Client = Pick<pg.Client, "query">;

export function runOn(client: Client): Run {
  return async <Row extends pg.QueryResultRow>({ text, values }: Prisma.Sql) =>
    (await client.query<Row>({ text, values })).rows;
}

/** In the caller's transaction. */
export async function openReplay(client: Client): Promise<void> {
  await run(client, Prisma.sql`CREATE TEMP TABLE replayed (LIKE departures) ON COMMIT DROP`);
}

export async function addDepartures(client: Client, departed: Departed[]): Promise<void> {
  const column = (name: keyof Departed) => departed.map((one) => one[name]);
  await run(
    client,
    Prisma.sql`INSERT INTO replayed (id, signature_id, kind, at) SELECT * FROM unnest(
      ${column("id")}::uuid[], ${column("signatureId")}::uuid[], ${column("kind")}::text[], ${column("at")}::timestamptz[])`,
  );
}

/**
 * Lets those leave again who left after the backup. Who withdrew a signature that the backup has as unverified is erased,
 * so that no email reaches them. Returns how many acts were not in the backup.
 */
export async function replayDepartures(client: Client, now = new Date()): Promise<number> {
  await run(client, Prisma.sql`DELETE FROM replayed WHERE id IN (SELECT id FROM departures)`);
  const added = await run(client, Prisma.sql`INSERT INTO departures SELECT DISTINCT ON (id) * FROM replayed`);
  await run(client, Prisma.sql`UPDATE signatures SET updates = false WHERE updates AND ${departedBy("unsubscribed")}`);
  await run(client, Prisma.sql`UPDATE signatures SET listed = false WHERE listed AND ${departedBy("unlisted")}`);
  await run(
    client,
    Prisma.sql`UPDATE signatures SET withdrawn_at = ${now}
      WHERE verified_at IS NOT NULL AND withdrawn_at IS NULL AND erased_at IS NULL AND ${departedBy("withdrawn")}`,
  );
  await run(
    client,
    Prisma.sql`DELETE FROM partner_consents c USING replayed r
    WHERE r.kind = 'left_partner' AND r.signature_id = c.signature_id`,
  );
  await eraseRows(
    runOn(client),
    Prisma.sql`erased_at IS NULL AND (${departedBy("erased")} OR (verified_at IS NULL AND ${departedBy("withdrawn")}))`,
    now,
  );
  await run(
    client,
    Prisma.sql`DELETE FROM prominent WHERE signature_id IN (SELECT signature_id FROM replayed WHERE kind = 'withdrawn')`,
  );
  return added;
}

function departedBy(kind: string): Prisma.Sql {
  return Prisma.sql`id IN (SELECT signature_id FROM replayed WHERE kind = ${kind})`;
}

async function run(client: Client, { text, values }: Prisma.Sql): Promise<number> {
  return (await client.query({ text, values })).rowCount ?? 0;
}
