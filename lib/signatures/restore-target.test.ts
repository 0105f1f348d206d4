import { rmSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { listMigrations } from "../../bin/migrations/list.mjs";
import { db, isDatabaseReady } from "../db.ts";
import { env } from "../env.ts";
import { findKeyFault } from "../secrets/canary.ts";
import { aBackup, aTarget, readFrom, restore, urlOf } from "../testing/backups.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aCampaign, aVerified } from "../testing/makers.ts";

const psql = await aConnection();

beforeEach(async () => {
  rmSync(env().BACKUP_FOLDER, { recursive: true, force: true });
  await emptyDatabase();
  await isDatabaseReady();
});

test("a backup from before an upgrade is restored with the schema of then, and upgraded", async () => {
  await aVerified(await aCampaign());
  const path = await aBackup();
  const name = "99991231235959_add_shoe_size";
  const script = "ALTER TABLE signatures ADD COLUMN shoe_size int NOT NULL DEFAULT 43";
  const { url } = await restore(path, { migrations: [...listMigrations(), { name, script }] });
  expect(await readFrom(url, "SELECT shoe_size FROM signatures")).toEqual([{ shoe_size: 43 }]);
  expect(await readFrom(url, "SELECT sum(count)::int AS count FROM counter_shards")).toEqual([{ count: 1 }]);
});

test("a backup of a newer version is refused by name", async () => {
  const path = await aBackup();
  const migrations = listMigrations().slice(0, -1);
  await expect(restore(path, { migrations })).rejects.toThrow(
    /^A newer version of Undersigned made this backup \(\d{14}_/,
  );
});

test("a database with tables is refused, and left as it is", async () => {
  await aVerified(await aCampaign());
  const path = await aBackup();
  const into = new URL(env().DATABASE_URL).pathname.slice(1);
  await expect(restore(path, { into })).rejects.toThrow("not empty");
  expect(await db().signature.count()).toBe(1);
});

test("a restore that fails leaves no database", async () => {
  await aVerified(await aCampaign());
  const [path, into] = [await aBackup(), aTarget()];
  const migrations = [...listMigrations(), { name: "99991231235959_fail_at_once", script: "SELECT 1 / 0" }];
  await expect(restore(path, { into, migrations })).rejects.toThrow("division by zero");
  await expect(readFrom(urlOf(into), "SELECT 1")).rejects.toThrow("does not exist");
});

test("no process starts on a database whose restore did not finish", async () => {
  await psql.query("INSERT INTO key_canaries VALUES ('address', 'unfinished', decode(repeat('00', 32), 'hex'))");
  expect(await findKeyFault(psql, env())).toContain("restoring it did not finish");
});
