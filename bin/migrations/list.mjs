import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../project.mjs";

export const FOLDER = join(ROOT, "prisma/migrations");

/** prisma/migrations as the engine wants it. */
export function listMigrations() {
  const names = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return {
    baseDir: FOLDER,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"' },
    shadowDbInitScript: "",
    migrationDirectories: names
      .map(({ name }) => name)
      .sort()
      .map((path) => ({ path, migrationFile: { path: "migration.sql", content: readScript(path) } })),
  };
}

function readScript(name) {
  return { tag: "ok", value: readFileSync(join(FOLDER, name, "migration.sql"), "utf8") };
}
