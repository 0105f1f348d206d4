import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../project.mjs";

export const FOLDER = join(ROOT, "prisma/migrations");

export function listMigrations() {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = folders.map(({ name }) => name).sort();
  return names.map((name) => ({ name, script: readFileSync(join(FOLDER, name, "migration.sql"), "utf8") }));
}
