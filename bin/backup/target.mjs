import { reachDatabase } from "../migrations/reach.mjs";
import { quote } from "./tables.mjs";

const NO_PRIVILEGE = "42501";
const EXISTS = "42P04";

/** The database to restore into: `name`, created if there is none, or else the one of DATABASE_URL. It must be empty. */
export async function makeTarget(connectionString, name) {
  const url = name ? urlOf(connectionString, name) : connectionString;
  const isNew = name !== undefined && (await create(connectionString, name));
  await refuseFilled(url);
  return { url, drop: async () => isNew && (await drop(connectionString, name)) };
}

function urlOf(connectionString, name) {
  const url = new URL(connectionString);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.href;
}

/** Returns false if it exists. */
async function create(connectionString, name) {
  const client = await reachDatabase(connectionString);
  try {
    await client.query(`CREATE DATABASE ${quote(name)}`);
    return true;
  } catch (error) {
    if (error.code === EXISTS) return false;
    if (error.code !== NO_PRIVILEGE) throw error;
    const { rows } = await client.query("SELECT count(*)::int AS found FROM pg_database WHERE datname = $1", [name]);
    if (rows[0].found) return false;
    throw new Error(
      `DATABASE_URL's user may not create databases. Create it: sudo -u postgres createdb --owner ${client.user} ${name}`,
    );
  } finally {
    await client.end();
  }
}

async function drop(connectionString, name) {
  const client = await reachDatabase(connectionString);
  await client.query(`DROP DATABASE IF EXISTS ${quote(name)} WITH (FORCE)`).finally(() => client.end());
}

async function refuseFilled(url) {
  const client = await reachDatabase(url);
  try {
    const { rowCount } = await client.query(`SELECT FROM pg_class
      WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e') LIMIT 1`);
    if (rowCount)
      throw new Error("That database is not empty: a backup is restored into a new one. Name it with --into NAME.");
  } finally {
    await client.end();
  }
}
