import { once } from "node:events";
import { finished } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import { withBareTables } from "./bare.mjs";
import { readBackup } from "./check.mjs";
import { copyOf, countCampaigns, listTables, quote } from "./tables.mjs";

/** Loads a backup in one transaction, and compares rows and counts before it commits. */
export async function loadBackup(client, path, keys) {
  const tables = (await listTables(client)).map(({ name }) => name);
  await client.query("BEGIN; SET LOCAL statement_timeout = 0");
  const { end } = await withBareTables(client, tables, async () => {
    for (const name of tables) await client.query(`DELETE FROM ${quote(name)}`);
    return readBackup(path, keys, { onTable: (table) => openCopy(client, table) });
  });
  for (const { name, value } of end.sequences)
    await client.query("SELECT setval($1::regclass, $2)", [quote(name), value]);
  await compare(client, end);
  if (tables.includes("log_changes")) await adoptChanges(client);
  await lockOut(client);
  await client.query("COMMIT");
}

/** Transactions have other numbers here: the sequencer would wait for those of the old server (lib/log/take.ts). */
async function adoptChanges(client) {
  await client.query("UPDATE log_changes SET xact = pg_current_xact_id()");
}

function openCopy(client, table) {
  const stream = client.query(copyFrom(`${copyOf(table)} FROM STDIN`));
  const loaded = finished(stream);
  loaded.catch(() => {}); // thrown by end()
  return {
    async write(bytes) {
      if (!stream.write(bytes)) await Promise.race([once(stream, "drain"), loaded]);
    },
    async end() {
      stream.end();
      await loaded;
    },
  };
}

async function compare(client, end) {
  for (const [name, expected] of Object.entries(end.rows)) {
    const { rows } = await client.query(`SELECT count(*)::int AS loaded FROM ${quote(name)}`);
    if (rows[0].loaded !== expected)
      throw new Error(`${name} has ${rows[0].loaded} rows instead of ${expected}: nothing was restored.`);
  }
  const campaigns = await countCampaigns(client);
  if (JSON.stringify(campaigns) !== JSON.stringify(end.campaigns))
    throw new Error("The counts differ from those of the backup: nothing was restored.");
}

/** Until it is finished, no process starts on the database: lib/secrets/canary.ts. */
const UNFINISHED = "unfinished";

async function lockOut(client) {
  await client.query(`INSERT INTO key_canaries VALUES ('address', '${UNFINISHED}', decode(repeat('00', 32), 'hex'))`);
}

export async function letIn(client) {
  await client.query(`DELETE FROM key_canaries WHERE key_id = '${UNFINISHED}'`);
}
