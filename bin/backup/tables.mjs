/** Not backed up: rebuilt by migrations, short-lived, or (sessions, log-in links) better not brought back. */
const OMITTED =
  "_prisma_migrations limits allowances network_salts sessions log_in_links mailbox_mails mailbox_requests mailbox_failures observations confirmations";

const TABLES = `SELECT relname AS name, ARRAY(
    SELECT attname::text FROM pg_attribute
    WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum) AS columns
  FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
    AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e')
  ORDER BY relname`;

/** Generated columns are omitted. */
export async function listTables(client) {
  const { rows } = await client.query(TABLES);
  return rows.filter(({ name }) => !OMITTED.split(" ").includes(name));
}

export const quote = (name) => `"${name.replaceAll('"', '""')}"`;

export const copyOf = ({ name, columns }) => `COPY ${quote(name)} (${columns.map(quote).join(", ")})`;

/** Of each campaign, what the rows and what the counter say. */
export async function countCampaigns(client) {
  const { rows } = await client.query(`SELECT c.id, c.slug,
      (SELECT count(*) FROM signatures s WHERE s.campaign_id = c.id AND s.counted)::int AS rows,
      (SELECT coalesce(sum(k.count), 0) FROM counter_shards k WHERE k.campaign_id = c.id)::int AS counter
    FROM campaigns c ORDER BY c.id`);
  return rows;
}

/** COPY ends each row with a line feed, and writes those of the data as \n. */
export function countRows(bytes) {
  let rows = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) rows += 1;
  return rows;
}
