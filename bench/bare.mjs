import { once } from "node:events";
import { connect } from "../bin/children.mjs";
import { findFreePort } from "../bin/port.mjs";

const TABLE = `CREATE TABLE IF NOT EXISTS bare_signatures (email text PRIMARY KEY, person text NOT NULL,
  verified_at timestamptz) WITH (fillfactor = 85)`;

/** The yardstick: a server without anything that ours adds (bench/bare-server.mjs), with a table of its own. */
export async function startBare(database, origin) {
  await database.query(TABLE);
  const port = await findFreePort();
  const env = { DATABASE_URL: database.url, PORT: String(port), ORIGIN: `http://127.0.0.1:${origin.port}` };
  const { child, end } = connect(process.execPath, ["bench/bare-server.mjs"], { env });
  await once(child, "message");
  return { port, end };
}
