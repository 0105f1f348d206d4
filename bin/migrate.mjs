// `node bin/migrate.mjs` applies prisma/migrations to DATABASE_URL.
// `node bin/migrate.mjs new NAME` writes the migration that prisma/models and prisma/sql need (with development packages).
import { isProduction } from "../lib/production.ts";
import { applyMigrations } from "./migrations/apply.mjs";

const { NODE_ENV } = process.env;

// Outside production, DATABASE_URL alone is enough.
if (NODE_ENV && isProduction(NODE_ENV)) await import("./require-settings.mjs");

const [command, name] = process.argv.slice(2);
try {
  if (command === "new") {
    const { writeMigration } = await import("./migrations/write.mjs");
    console.log(await writeMigration(name));
  } else for (const applied of await applyMigrations(process.env.DATABASE_URL ?? "")) console.log(applied);
  process.exit(0);
} catch (error) {
  console.error(error.constructor === Error ? error.message : error.stack);
  process.exit(1);
}
