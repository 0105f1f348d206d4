// Uses Prisma's own history table, so that either can continue where the other stopped.
import { createHash, randomUUID } from "node:crypto";

const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY,
  checksum varchar(64) NOT NULL,
  finished_at timestamptz,
  migration_name varchar(255) NOT NULL,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0
)`;

const FOREIGN_TABLES = `SELECT 1 FROM pg_class
  WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
    AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e') LIMIT 1`;

/** Refuses a database that contains other tables. */
export async function openHistory(client) {
  const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists");
  if (rows[0].exists) return;
  const { rowCount } = await client.query(FOREIGN_TABLES);
  if (rowCount) throw new Error("DATABASE_URL names a database that contains other tables. Use an empty one.");
  await client.query(TABLE);
}

/** Returns the first pending migration. Refuses migrations that changed after they were applied. */
export async function findNext(client, migrations) {
  const finished = "finished_at IS NOT NULL AND rolled_back_at IS NULL";
  const { rows } = await client.query(`SELECT migration_name, checksum FROM _prisma_migrations WHERE ${finished}`);
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  for (const { name, script } of migrations) {
    if (applied.has(name) && !checksumsOf(script).includes(applied.get(name))) {
      throw new Error(
        `The migration ${name} differs from what was applied here. Restore its file, and put the change into a new migration.`,
      );
    }
  }
  return migrations.find(({ name }) => !applied.has(name));
}

/** Marks earlier attempts as rolled back. */
export async function recordStart(client, { name, script }) {
  const unfinished = "migration_name = $1 AND finished_at IS NULL AND rolled_back_at IS NULL";
  await client.query(`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE ${unfinished}`, [name]);
  const id = randomUUID();
  await client.query(
    "INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at) VALUES ($1, $2, $3, clock_timestamp())",
    [id, checksumsOf(script)[0], name],
  );
  return id;
}

export async function recordEnd(client, id) {
  const end = "finished_at = clock_timestamp(), applied_steps_count = 1";
  await client.query(`UPDATE _prisma_migrations SET ${end} WHERE id = $1`, [id]);
}

export async function recordFailure(client, id, message) {
  await client.query("UPDATE _prisma_migrations SET logs = $2 WHERE id = $1", [id, message]);
}

/** Accepts other line endings. */
function checksumsOf(script) {
  const unix = script.replaceAll("\r\n", "\n");
  return [script, unix, unix.replaceAll("\n", "\r\n")].map((text) => createHash("sha256").update(text).digest("hex"));
}
