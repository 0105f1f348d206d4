import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { Prisma } from "#prisma/client/client.ts";
import { budget } from "../testing/budget.ts";
import { aConnection, emptyDatabase, until } from "../testing/database.ts";
import { aCampaign, aVerified } from "../testing/makers.ts";
import { openSnapshot, type Snapshot } from "./snapshot.ts";

const { sql } = Prisma;

beforeEach(emptyDatabase);

async function all(snapshot: Snapshot, query: Prisma.Sql) {
  const found = [];
  for await (const rows of snapshot.read(query)) found.push(...rows);
  return found;
}

const psql = await aConnection();

/** Connections of exports, with their query or wait event. */
async function listConnections(): Promise<string[]> {
  const { rows } = await psql.query<{ doing: string }>(`
    SELECT concat_ws(' ', state, wait_event) AS doing FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'undersigned export'`);
  return rows.map(({ doing }) => doing);
}

const isGone = async () => (await listConnections()).length === 0;

const ENDLESS = sql`SELECT repeat('x', 1000), generate_series(1, 1000000000)`;

test("any text is read unchanged, wherever the network splits it", async () => {
  const snapshot = await openSnapshot();
  const cell = fc
    .array(fc.oneof(fc.constantFrom(..."\\\t\n\r\b\f\v,N.".split("")), fc.string({ unit: "grapheme" })))
    .map((parts) => parts.join("").replaceAll("\0", "").toWellFormed());
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 300 }), async (cells) => {
      const rows = await all(snapshot, sql`SELECT x, NULL, x || 'é😀' FROM unnest(${cells}::text[]) AS x`);
      expect(rows).toEqual(cells.map((one) => [one, "", `${one}é😀`]));
    }),
    budget(),
  );
  const long = "\\é\n".repeat(200_000);
  expect(await all(snapshot, sql`SELECT ${long}::text`)).toEqual([[long]]);
  await snapshot.close();
});

test("a snapshot excludes later signatures and includes later withdrawals", async () => {
  const campaign = await aCampaign();
  const [ana, beto] = [await aVerified(campaign, { name: "Ana" }), await aVerified(campaign, { name: "Beto" })];
  const snapshot = await openSnapshot();
  const names = sql`SELECT name FROM signatures WHERE counted ORDER BY id`;
  expect(await all(snapshot, names)).toEqual([["Ana"], ["Beto"]]);
  await aVerified(campaign, { name: "Carla" });
  await psql.query("UPDATE signatures SET withdrawn_at = now() WHERE id = $1", [ana.id]);
  await psql.query("UPDATE signatures SET name = 'Alberto' WHERE id = $1", [beto.id]);
  expect(await all(snapshot, names)).toEqual([["Ana"], ["Beto"]]);
  expect(await all(snapshot, sql`SELECT date_trunc('milliseconds', now())`)).toEqual([
    [snapshot.at.toISOString().replace("T", " ").replace(/0*Z/, "+00")],
  ]);
  await snapshot.close();
  const later = await openSnapshot();
  expect(await all(later, names)).toEqual([["Alberto"], ["Carla"]]);
  await later.close();
});

test("a snapshot is read-only", async () => {
  const snapshot = await openSnapshot();
  await expect(all(snapshot, sql`SELECT nextval('campaigns_id_seq')`)).rejects.toThrow("read-only transaction");
  await snapshot.close();
  await until(isGone);
});

for (const [how, query] of [
  ["writes", ENDLESS],
  ["thinks", sql`SELECT count(*) FROM generate_series(1, 100000) a, generate_series(1, 100000) b`],
] as const) {
  test(`a query that ${how} ends within a second once its reader leaves`, async () => {
    const gone = new AbortController();
    const snapshot = await openSnapshot(gone.signal);
    const reading = all(snapshot, query).catch((error) => error);
    await until(async () => (await listConnections()).some((doing) => doing.startsWith("active")));
    const start = performance.now();
    gone.abort(new Error("gone"));
    expect(await reading).toEqual(new Error("gone"));
    await snapshot.close();
    await until(isGone);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
}

test("a slow reader exerts backpressure on PostgreSQL; closing ends the query", async () => {
  const snapshot = await openSnapshot();
  const rows = snapshot.read(ENDLESS);
  expect((await rows.next()).value?.[0]?.[0]).toHaveLength(1000);
  await until(async () => (await listConnections())[0] === "active ClientWrite");
  await snapshot.close();
  await until(isGone);
});

test("an aborted signal opens no connection", async () => {
  await expect(openSnapshot(AbortSignal.abort(new Error("gone")))).rejects.toThrow("gone");
  expect(await listConnections()).toEqual([]);
});
