// `node bin/migrate.mjs` applies prisma/migrations to DATABASE_DIRECT_URL, by default DATABASE_URL. With
// DATABASE_POOLER=transaction it sets the role's time limits too.
// `node bin/migrate.mjs new NAME` writes the migration that prisma/models and prisma/sql need (with development packages).
import { findDirectFault, isProduction } from "../lib/production.ts";
import { applyMigrations } from "./migrations/apply.mjs";
import { limitRole } from "./migrations/limit-role.mjs";

const { NODE_ENV, DATABASE_URL = "", DATABASE_DIRECT_URL, DATABASE_POOLER } = process.env;

// Outside production, DATABASE_URL alone is enough.
if (NODE_ENV && isProduction(NODE_ENV)) await import("./require-settings.mjs");

const [command, name] = process.argv.slice(2);
try {
  if (command === "new") {
    const { writeMigration } = await import("./migrations/write.mjs");
    console.log(await writeMigration(name));
  } else {
    const fault = findDirectFault(process.env);
    if (fault) throw new Error(`${fault}.`);
    for (const applied of await applyMigrations(DATABASE_DIRECT_URL || DATABASE_URL)) console.log(applied);
    if (DATABASE_POOLER === "transaction") await limitRole(DATABASE_URL);
  }
  process.exit(0);
} catch (error) {
  console.error(error.constructor === Error ? error.message : error.stack);
  process.exit(1);
}
