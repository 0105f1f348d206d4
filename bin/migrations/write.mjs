import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { startDatabase } from "../database/start.mjs";
import { ROOT } from "../project.mjs";
import { describeMigrations, FILTERS, SCHEMA, startEngine } from "./engine.mjs";
import { FOLDER, listMigrations } from "./list.mjs";

/** Writes the SQL from what prisma/migrations make to what prisma/schema.prisma wants, tried on a database of its own. */
export async function writeMigration(name) {
  if (!/^[a-z]+(_[a-z0-9]+)+$/.test(name ?? "")) throw new Error("Name the migration verb_noun, such as add_partners.");
  const time = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = join(FOLDER, `${time}_${name}`);
  const script = await compareSchema();
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), script);
  return relative(ROOT, folder);
}

/** The SQL that leads from the one to the other; a comment when they agree. */
export async function compareSchema() {
  const parent = mkdtempSync(join(tmpdir(), "undersigned-migration-"));
  const database = await startDatabase(parent, { durable: false });
  try {
    const engine = await startEngine(database.url);
    const { stdout: script } = await engine.diff({
      from: { tag: "migrations", ...describeMigrations(listMigrations()) },
      to: { tag: "schemaDatamodel", files: [SCHEMA] },
      script: true,
      shadowDatabaseUrl: null,
      exitCode: null,
      filters: FILTERS,
    });
    return script;
  } finally {
    await database.end();
    rmSync(parent, { recursive: true });
  }
}
