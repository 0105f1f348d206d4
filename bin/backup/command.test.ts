import { readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { applyMigrations } from "../migrations/apply.mjs";
import { anEmptyDatabase } from "../testing/database.ts";
import { aFolder, run } from "../testing/start.ts";
import { expireBackups } from "./expire.mjs";

const KEY = Buffer.alloc(32, 1).toString("base64");
const LIST = `k1:${KEY}`;
const KEYS = {
  ...{ ADDRESS_KEYS: LIST, DIGEST_KEY: KEY, TOKEN_KEYS: LIST },
  ...{ LOG_KEYS: LIST, COMMITMENT_KEYS: LIST },
};

async function backUp(settings: Record<string, string>, ...args: string[]) {
  const all = { NODE_ENV: "test", DATA_DIR: settings.BACKUP_FOLDER ?? "", ...KEYS, ...settings };
  return run([process.execPath, "bin/backup.mjs", ...args], all).ended;
}

test("a backup is written, checked, and restored into a database of the same server", async () => {
  const [DATABASE_URL, empty, BACKUP_FOLDER] = [await anEmptyDatabase(), await anEmptyDatabase(), aFolder()];
  await applyMigrations(DATABASE_URL);
  const made = await backUp({ DATABASE_URL, BACKUP_FOLDER });
  expect(made.output).toContain("whole");
  expect(made.code).toBe(0);
  const [journal = "", name = ""] = readdirSync(BACKUP_FOLDER)
    .filter((file) => /log$|backup$/.test(file))
    .sort();
  expect(journal).toMatch(/^departures-/);
  const path = join(BACKUP_FOLDER, name);
  expect((await backUp({ DATABASE_URL, BACKUP_FOLDER }, "check", path)).output).toContain("made");
  const into = new URL(empty).pathname.slice(1);
  const restored = await backUp({ DATABASE_URL, BACKUP_FOLDER }, "restore", path, "--into", into);
  expect(restored.output).toContain(`Now restart every process with DATABASE_URL=…/${into}`);
  const elsewhere = await backUp({ DATABASE_URL, BACKUP_FOLDER: aFolder() }, "restore", path, "--into", "never");
  expect(elsewhere).toMatchObject({ code: 1, output: expect.stringContaining("--without-erasures") });
  const foreign = {
    DATABASE_URL,
    BACKUP_FOLDER: aFolder(),
    ADDRESS_KEYS: `k1:${Buffer.alloc(32, 2).toString("base64")}`,
  };
  expect(await backUp(foreign)).toMatchObject({ code: 1, output: expect.stringContaining("ADDRESS_KEYS") });
  expect(readdirSync(foreign.BACKUP_FOLDER).filter((file) => file.endsWith(".backup"))).toEqual([]);
  expect((await backUp({ DATABASE_URL, BACKUP_FOLDER }, "undo")).output).toContain("npm run backup -- check FILE");
});

test("backups are deleted after their days, journals a day later, and abandoned drafts after a day", async () => {
  const folder = aFolder();
  const names = ["2026-11-01", "2026-11-02", "2026-11-03"].flatMap((day) => [
    `departures-${day}.log`,
    `undersigned-${day}T02-23-00Z.backup`,
  ]);
  for (const name of [...names, "draft-1.partial", "draft-2.partial", "notes.txt"])
    writeFileSync(join(folder, name), "");
  const now = new Date("2026-12-02T02:23:05Z");
  utimesSync(join(folder, "draft-2.partial"), now, now);
  utimesSync(join(folder, "draft-1.partial"), new Date("2026-12-01"), new Date("2026-12-01"));
  const deleted = ["departures-2026-11-01.log", "draft-1.partial"];
  const backups = ["undersigned-2026-11-01T02-23-00Z.backup", "undersigned-2026-11-02T02-23-00Z.backup"];
  expect((await expireBackups(folder, 30, now)).sort()).toEqual([...deleted, ...backups]);
});
