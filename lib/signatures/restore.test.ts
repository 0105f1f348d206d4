import { rmSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { replayJournal } from "../../bin/backup/restore.mjs";
import { isDatabaseReady } from "../db.ts";
import { env } from "../env.ts";
import { aBackup, aFolder, aTarget, journalNow, readFrom, restore, urlOf } from "../testing/backups.ts";
import { aCrowd } from "../testing/crowd.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aCampaign, aSignature, aVerified } from "../testing/makers.ts";
import { verifySignature } from "../verification/verify.ts";
import { consentToUpdates } from "./consent.ts";
import { eraseSignature } from "./erase.ts";
import { listSignature } from "./own.ts";
import { withdrawSignature } from "./withdraw.ts";

const psql = await aConnection();

beforeEach(async () => {
  rmSync(env().BACKUP_FOLDER, { recursive: true, force: true });
  await emptyDatabase();
  await isDatabaseReady();
});

const SIGNATURES = "SELECT * FROM signatures ORDER BY id";
const COUNT = "SELECT sum(count)::int AS count FROM counter_shards";

test("who left after the backup stays away in the restored database, which counts on", async () => {
  const letter = await aCampaign();
  const [erased, withdrawn, quiet, hidden, stays, back] = [
    await aVerified(letter, { name: "Ana Pérez" }),
    await aVerified(letter),
    await aVerified(letter, { updates: true }),
    await aVerified(letter, { listed: true }),
    await aVerified(letter, { listed: true, updates: true }),
    await aVerified(letter),
  ];
  await withdrawSignature(back.id);
  await aVerified(letter, { email: back.email });
  const [late, waiting] = [await aSignature(letter), await aSignature(letter)];
  const path = await aBackup();
  await eraseSignature(erased.id);
  await withdrawSignature(withdrawn.id);
  await consentToUpdates(quiet.id, false);
  await listSignature(hidden.id, false);
  await verifySignature(late.token);
  await withdrawSignature(late.id);
  await journalNow();

  const { url, replayed, counts, drifts } = await restore(path);
  expect({ replayed, counts, drifts }).toEqual({ replayed: 5, counts: [{ slug: letter.slug, count: 4 }], drifts: [] });
  const rows = await readFrom<{ id: string }>(url, SIGNATURES);
  const of = ({ id }: { id: string }) => rows.find((row) => row.id === id);
  expect(of(erased)).toMatchObject({ name: null, email_cipher: null, erased_at: expect.any(Date) });
  expect(of(withdrawn)).toMatchObject({ withdrawn_at: expect.any(Date), name: "Ana Pérez" });
  expect(of(quiet)).toMatchObject({ updates: false, counted: true });
  expect(of(hidden)).toMatchObject({ listed: false, counted: true });
  expect(of(stays)).toMatchObject({ listed: true, updates: true, counted: true });
  expect(of(back)).toMatchObject({ withdrawn_at: null, counted: true });
  expect(of(late)).toMatchObject({ name: null, verified_at: null }); // unverified in the backup: no email reaches them
  await readFrom(url, `UPDATE signatures SET verified_at = now() WHERE id = '${waiting.id}'`);
  expect(await readFrom(url, COUNT)).toEqual([{ count: 5 }]);
});

test("without the journal nothing is restored, unless that is accepted and recorded; it can be replayed later", async () => {
  const { id } = await aVerified(await aCampaign());
  const path = await aBackup();
  await eraseSignature(id);
  await journalNow();
  const [into, journal] = [aTarget(), aFolder()];
  await expect(restore(path, { into, journal })).rejects.toThrow("There is no journal of departures");
  await expect(readFrom(urlOf(into), "SELECT 1")).rejects.toThrow("does not exist");
  const { url } = await restore(path, { into, journal, withoutErasures: true });
  expect(await readFrom(url, COUNT)).toEqual([{ count: 1 }]);
  expect(await readFrom(url, "SELECT * FROM restores")).toMatchObject([{ journal_until: null, replayed: 0 }]);
  const settings = { ...env(), DATABASE_URL: url };
  const replay = async () => (await replayJournal(settings, { journal: env().BACKUP_FOLDER })).replayed;
  expect([await replay(), await replay()]).toEqual([1, 0]);
  expect(await readFrom(url, SIGNATURES)).toMatchObject([{ id, name: null }]);
});

test("a restored database is the same, row by row and index by index, and a wrong counter is reported", async () => {
  await aCrowd(60, new Date());
  await psql.query("UPDATE counter_shards SET count = count + 3 WHERE ctid = (SELECT min(ctid) FROM counter_shards)");
  const { url, drifts } = await restore(await aBackup());
  expect(drifts).toMatchObject([{ kept: "counter", missing: -3 }]);
  const tables =
    "campaigns letter_texts signatures counter_shards tally source_tally funnel prominent mails departures";
  for (const table of tables.split(" ")) {
    const sql = `SELECT t::text AS row FROM ${table} t ORDER BY 1`;
    expect(await readFrom(url, sql)).toEqual(await readFrom(env().DATABASE_URL, sql));
  }
  for (const sql of [
    "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1",
    "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2",
    "SELECT tgname, tgrelid::regclass::text, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2",
    "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1",
  ])
    expect((await readFrom(url, sql)).filter(isKept)).toEqual((await readFrom(env().DATABASE_URL, sql)).filter(isKept));
});

/** The restore itself is a row of the new database. */
const isKept = ({ sequencename }: Record<string, unknown>) => sequencename !== "restores_id_seq";
