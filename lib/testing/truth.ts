import { expect } from "vitest";
import type { Prisma } from "#prisma/client/client.ts";
import { providerName } from "../addresses/providers.ts";
import { countByVersion, countSignatures } from "../counters/count.ts";
import { type Funnel, readFunnel } from "../counters/funnel.ts";
import { countByCountry, countSince, readHistory } from "../counters/history.ts";
import { countInvalidated } from "../counters/invalidated.ts";
import { recountSignatures } from "../counters/recount.ts";
import { countBySource } from "../counters/sources.ts";
import { db } from "../db.ts";
import { countQuarantine } from "../quarantine/count.ts";

type Row = Prisma.SignatureModel;

/** Compares every count with the rows, computed independently of column, trigger and recount. */
export async function expectExactCounts(): Promise<void> {
  const rows = await db().signature.findMany();
  for (const { id } of await db().campaign.findMany({ select: { id: true } }))
    await expectExactCount(
      id,
      rows.filter(({ campaignId }) => campaignId === id),
    );
  expect(await recountSignatures()).toEqual([]);
}

async function expectExactCount(id: number, rows: Row[]): Promise<void> {
  const counted = rows.filter((row) => row.verifiedAt && !row.withdrawnAt && !row.invalidatedAt);
  expect(await countSignatures(id)).toBe(counted.length);
  const invalidated = rows.filter(
    (row) => row.verifiedAt && !row.withdrawnAt && row.invalidatedAt && !row.quarantinedAt,
  );
  expect(await countInvalidated(id)).toBe(invalidated.length);
  expect((await countQuarantine(id)).waiting).toBe(rows.filter((row) => !row.withdrawnAt && row.quarantinedAt).length);
  expect(await countByVersion(id)).toEqual(tallyBy(counted, (row) => row.letterVersionId));
  expect((await readHistory(id, "hour")).at(-1)?.count ?? 0).toBe(counted.length);
  expect(await countSince(id, new Date(0))).toBe(counted.length);
  const countries = (await countByCountry(id)).map(({ country, count }) => [country, count] as const);
  expect(new Map(countries)).toEqual(await withErased(id, "countries", counted));
  const { sources, rest, none } = await countBySource(id, 1_000);
  const expected = await withErased(id, "sources", counted);
  expect({ rest, none }).toEqual({ rest: 0, none: expected.get(null) ?? 0 });
  expected.delete(null);
  expect(new Map(sources.map(({ source, count }) => [source, count]))).toEqual(expected);
  await expectExactFunnel(id, rows);
}

/** What the clock erased is counted where it was. */
async function withErased(campaignId: number, kept: "countries" | "sources", counted: Row[]) {
  const counts = tallyBy(counted, (row) => (kept === "countries" ? row.country : row.source));
  const add = (key: string | null, change: number) => counts.set(key, (counts.get(key) ?? 0) + change);
  for (const { part, change } of await db().erasedTally.findMany({ where: { campaignId, kept } })) {
    add(part === "ZZ" ? null : part, change);
    if (kept === "sources") add(null, -change);
  }
  return new Map([...counts].filter(([, count]) => count !== 0));
}

async function expectExactFunnel(id: number, rows: Row[]): Promise<void> {
  const { providers, ...all } = await readFunnel(id);
  expect(stepsOf(all)).toEqual(stepsIn(rows));
  const names = tallyBy(rows, (row) => providerName(row.provider));
  for (const { provider, ...steps } of providers)
    expect(stepsOf(steps)).toEqual(stepsIn(rows.filter((row) => providerName(row.provider) === provider)));
  for (const name of names.keys()) expect(providers.map(({ provider }) => provider)).toContain(name);
}

/** Excludes sent emails, which leave no rows. */
function stepsOf({ signed, verified, waiting }: Funnel) {
  return { signed, verified, waiting };
}

function stepsIn(rows: Row[]) {
  return {
    signed: rows.length,
    verified: rows.filter((row) => row.verifiedAt).length,
    waiting: rows.filter((row) => !row.verifiedAt && !row.invalidatedAt && !row.erasedAt).length,
  };
}

function tallyBy<Key>(rows: Row[], keyOf: (row: Row) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}
