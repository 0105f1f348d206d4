/** Bytes per row of `signatures` and its indexes, before and after VACUUM. */
export async function measureSize(database) {
  const found = await read(database);
  await database.query("VACUUM ANALYZE signatures");
  return { found, vacuumed: await read(database) };
}

async function read(database) {
  const [{ rows, indexes, table, each }] = await database.query(`
    SELECT count(*)::float AS rows, pg_indexes_size('signatures')::float AS indexes,
      pg_table_size('signatures')::float AS table,
      (SELECT json_object_agg(indexrelname, pg_relation_size(indexrelid))
       FROM pg_stat_user_indexes WHERE relname = 'signatures') AS each
    FROM signatures`);
  const parts = Object.entries(each).map(([name, bytes]) => [name, bytes / rows]);
  return { rows, index: indexes / rows, row: table / rows, parts: Object.fromEntries(parts) };
}
