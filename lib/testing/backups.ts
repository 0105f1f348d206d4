import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { restoreBackup } from "../../bin/backup/restore.mjs";
import { writeBackup } from "../../bin/backup/write.mjs";
import { env } from "../env.ts";
import { findPosition, writeJournal } from "../signatures/journal.ts";
import { onServer, serverUrl, urlOf } from "./server.ts";

export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "undersigned-backup-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Of the test's database, into a folder of its own. */
export async function aBackup(): Promise<string> {
  const path = await writeBackup({ ...env(), BACKUP_FOLDER: aFolder() });
  await journalNow();
  return path;
}

/** What a worker does each second. */
export async function journalNow(): Promise<void> {
  await writeJournal(await findPosition());
}

/** A name that is dropped after the test. */
export function aTarget(): string {
  const name = `restored_${randomBytes(5).toString("hex")}`;
  onTestFinished(async () => {
    await onServer(serverUrl(), (server) => server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  });
  return name;
}

type Migration = { name: string; script: string };
type Options = { into?: string; journal?: string; withoutErasures?: boolean; migrations?: Migration[] };

export function restore(path: string, { into = aTarget(), journal = env().BACKUP_FOLDER, ...options }: Options = {}) {
  return restoreBackup(path, env(), { into, journal, ...options });
}

export async function readFrom<Row extends Record<string, unknown>>(url: string, sql: string): Promise<Row[]> {
  return onServer(url, async (client) => {
    await client.query("SET TIME ZONE 'UTC'");
    return (await client.query<Row>(sql)).rows;
  });
}

export { urlOf };
