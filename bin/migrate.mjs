// `node bin/migrate.mjs` applies prisma/migrations to DATABASE_URL.
// `node bin/migrate.mjs new NAME` writes the migration from those to prisma/models and prisma/sql, with packages of development.
import { isProduction } from "../lib/production.ts";
import { applyMigrations } from "./migrations/apply.mjs";

const { NODE_ENV } = process.env;

// A database is migrated with DATABASE_URL alone, but for one of production: what serves it next needs the rest.
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
