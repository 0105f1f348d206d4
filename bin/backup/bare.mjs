import { quote } from "./tables.mjs";

const FOREIGN_KEYS = `SELECT conname AS name, conrelid::regclass::text AS on, pg_get_constraintdef(oid) AS definition
  FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY conname`;

const INDEXES = `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
  FROM pg_index JOIN pg_class c ON c.oid = indrelid
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND NOT indisprimary
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid) ORDER BY 1`;

/**
 * Fills tables without foreign keys, indexes and triggers, in the caller's transaction, and puts them back: rows may come
 * in any order, counts are not counted twice, and it needs no superuser.
 */
export async function withBareTables(client, tables, fill) {
  const { rows: keys } = await client.query(FOREIGN_KEYS);
  const { rows: indexes } = await client.query(INDEXES);
  for (const { name, on } of keys) await client.query(`ALTER TABLE ${on} DROP CONSTRAINT ${quote(name)}`);
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
  for (const name of tables) await client.query(`ALTER TABLE ${quote(name)} DISABLE TRIGGER USER`);
  const filled = await fill();
  for (const name of tables) await client.query(`ALTER TABLE ${quote(name)} ENABLE TRIGGER USER`);
  for (const { definition } of indexes) await client.query(definition);
  for (const { name, on, definition } of keys)
    await client.query(`ALTER TABLE ${on} ADD CONSTRAINT ${quote(name)} ${definition}`);
  return filled;
}
