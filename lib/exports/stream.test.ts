import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import readXlsxFile from "read-excel-file/node";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { Prisma } from "#prisma/client/client.ts";
import { aConnection, emptyDatabase, until } from "../testing/database.ts";
import { aCampaign, aVerified } from "../testing/makers.ts";
import { pickColumns } from "./columns.ts";
import { streamExport } from "./stream.ts";
import type { Ending } from "./watch.ts";
import type { Wanted } from "./write.ts";

beforeEach(emptyDatabase);

const psql = await aConnection();

async function countConnections(): Promise<number> {
  const { rows } = await psql.query(`
    SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'undersigned export'`);
  return rows.length;
}

/** A letter with three signatures and an export of it that records how it ended. */
async function aStream(more: Partial<Wanted> = {}, watch = {}) {
  const campaign = await aCampaign();
  for (const name of ["Ana", "=Beto", 'José, "Pepe"']) await aVerified(campaign, { name, updates: true });
  const endings: Ending[] = [];
  const columns = pickColumns("contacts", ["name", "email", "listed"]);
  const wanted = {
    campaignId: campaign.id,
    kind: "contacts",
    columns,
    format: "csv",
    locale: "en",
    title: "People",
  } as const;
  const headerOf = (key: string) => key.toUpperCase();
  const file = streamExport({ ...wanted, headerOf, ...more }, async (ending) => void endings.push(ending), watch);
  return { file, endings };
}

/** Takes PostgreSQL hours. */
const SLOW = Prisma.sql`(SELECT count(*) FROM generate_series(1, 100000) a, generate_series(1, 100000) b) > 0`;

for (const format of ["csv", "xlsx", "jsonl"] as const) {
  test(`a complete ${format} is recorded with its rows, bytes and SHA-256`, async () => {
    const { file, endings } = await aStream({ format });
    const bytes = await buffer(file);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(endings).toEqual([{ finished: true, rows: 3, bytes: bytes.length, sha256 }]);
    expect(await countConnections()).toBe(0);
  });
}

test("CSV and XLSX have translated headers, JSON Lines has keys", async () => {
  const csv = (await buffer((await aStream({ bom: true })).file)).toString();
  expect(csv).toMatch(/^\uFEFFEMAIL,NAME,LISTED\r\nsignatory-\d+@example\.org,Ana,true\r\n/);
  expect(csv).toMatch(/,'=Beto,true\r\n.*,"José, ""Pepe""",true\r\n$/);
  const jsonl = (await buffer((await aStream({ format: "jsonl" })).file)).toString();
  expect(JSON.parse(jsonl.split("\n")[1] ?? "")).toMatchObject({ name: "=Beto", listed: true });
  const [sheet] = await readXlsxFile(await buffer((await aStream({ format: "xlsx" })).file));
  expect(sheet?.sheet).toBe("People");
  expect(sheet?.data.map(([, name]) => name)).toEqual(["NAME", "Ana", "=Beto", 'José, "Pepe"']);
});

test("an unread file opens no connection", async () => {
  const { file, endings } = await aStream();
  expect(await countConnections()).toBe(0);
  await file.cancel();
  const sha256 = createHash("sha256").digest("hex");
  expect(endings).toEqual([{ finished: false, rows: 0, bytes: 0, sha256 }]);
});

for (const format of ["csv", "xlsx", "jsonl"] as const) {
  test(`leaving while PostgreSQL works on a ${format} ends its query within a second`, async () => {
    const { file, endings } = await aStream({ format, where: SLOW });
    const reader = file.getReader();
    const reading = (async () => {
      for (;;) if ((await reader.read()).done) return;
    })();
    await until(async () => (await countConnections()) === 1);
    const start = performance.now();
    await reader.cancel("gone");
    await reading;
    await until(async () => (await countConnections()) === 0);
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(endings).toMatchObject([{ finished: false, rows: 0 }]);
  });
}

test("leaving between chunks is recorded as incomplete", async () => {
  const { file, endings } = await aStream();
  const reader = file.getReader();
  const { value } = await reader.read();
  await reader.cancel();
  await until(async () => (await countConnections()) === 0);
  expect(endings).toMatchObject([{ finished: false, bytes: value?.length }]);
});

test("an error breaks the file off and is recorded", async () => {
  const { file, endings } = await aStream({ where: Prisma.sql`1 / (length(name) - 5) = 0` });
  await expect(buffer(file)).rejects.toThrow("division by zero");
  expect(endings).toMatchObject([{ finished: false }]);
  await until(async () => (await countConnections()) === 0);
});

test("a stalled reader is recorded as incomplete and frees its slot and connection", async () => {
  const { file, endings } = await aStream({}, { stalledMs: 1 });
  const reader = file.getReader();
  const { value } = await reader.read();
  await until(() => endings.length > 0);
  expect(endings).toMatchObject([{ finished: false, bytes: value?.length }]);
  await until(async () => (await countConnections()) === 0);
  await expect(reader.read()).rejects.toThrow("nothing was taken");
  expect(endings).toHaveLength(1);
});

test("a slow reader gets the whole file", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const { file, endings } = await aStream({}, { stalledMs: 1_000 });
  for await (const _ of file) vi.advanceTimersByTime(999);
  expect(endings).toMatchObject([{ finished: true, rows: 3 }]);
});
