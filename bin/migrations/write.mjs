import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { startDatabase } from "../database/start.mjs";
import { ROOT } from "../project.mjs";
import { FILTERS, SCHEMA, startEngine } from "./engine.mjs";
import { FOLDER, listMigrations } from "./list.mjs";

/** Writes the SQL from what prisma/migrations make to what prisma/schema.prisma wants, tried on a database of its own. */
export async function writeMigration(name) {
  if (!/^[a-z]+(_[a-z0-9]+)+$/.test(name ?? "")) throw new Error("Name the migration verb_noun, such as add_partners.");
  const parent = mkdtempSync(join(tmpdir(), "undersigned-migration-"));
  const database = await startDatabase(parent, { durable: false });
  try {
    const engine = await startEngine(database.url);
    const { stdout: script } = await engine.diff({
      from: { tag: "migrations", ...listMigrations() },
      to: { tag: "schemaDatamodel", files: [SCHEMA] },
      script: true,
      shadowDatabaseUrl: null,
      exitCode: null,
      filters: FILTERS,
    });
    return save(name, script);
  } finally {
    await database.end();
    rmSync(parent, { recursive: true });
  }
}

function save(name, script) {
  const time = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const file = join(FOLDER, `${time}_${name}`, "migration.sql");
  if (existsSync(file)) throw new Error(`${file} is there already.`);
  mkdirSync(join(FOLDER, `${time}_${name}`), { recursive: true });
  writeFileSync(file, script);
  return relative(ROOT, file);
}
