import { readdirSync } from "node:fs";
import { join } from "node:path";

function expectedMigrations(): string[] {
  const entries = readdirSync(join(process.cwd(), "prisma/migrations"), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

export type SchemaState = "current" | "older" | "newer";

/** Old code works with a newer schema, which it sees during a rolling upgrade. */
export function compareSchema(applied: string[], expected = expectedMigrations()): SchemaState {
  if (expected.some((name) => !applied.includes(name))) return "older";
  return applied.some((name) => !expected.includes(name)) ? "newer" : "current";
}
