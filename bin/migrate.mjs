// `node bin/migrate.mjs` applies prisma/migrations to DATABASE_URL.
// `node bin/migrate.mjs new NAME` writes the migration from those to prisma/schema.prisma.
import { applyMigrations } from "./migrations/apply.mjs";
import { writeMigration } from "./migrations/write.mjs";

const [command, name] = process.argv.slice(2);
try {
  if (command === "new") console.log(await writeMigration(name));
  else for (const applied of await applyMigrations(process.env.DATABASE_URL ?? "")) console.log(applied);
  process.exit(0);
} catch (error) {
  console.error(error.constructor === Error ? error.message : error.stack);
  process.exit(1);
}
