import { recountWith } from "../../lib/counters/recount.ts";
import { replayRuns } from "../../lib/retention/replay-runs.ts";
import { findKeyFault } from "../../lib/secrets/canary.ts";
import { scanJournal } from "../../lib/signatures/journal.ts";
import { addDepartures, openReplay, replayDepartures, runOn } from "../../lib/signatures/replay.ts";
import { applyMigrations } from "../migrations/apply.mjs";
import { listMigrations } from "../migrations/list.mjs";
import { reachDatabase } from "../migrations/reach.mjs";
import { readBackup } from "./check.mjs";
import { letIn, loadBackup } from "./load.mjs";
import { makeTarget } from "./target.mjs";

const AT_ONCE = 1_000;
const EVER = new Date(0);

/**
 * Restores a backup into an empty database: migrations up to the backup's, its rows, later migrations, then the departures
 * since. `settings` are those of lib/env.ts. A database that it created is dropped if it fails.
 */
export async function restoreBackup(path, settings, options) {
  const { into, journal, withoutErasures = false, migrations = listMigrations() } = options;
  const { header } = await readBackup(path, settings.ADDRESS_KEYS);
  const until = withoutErasures ? undefined : await findEnd(journal, settings, header);
  const unknown = header.migrations.find((name) => !migrations.some((known) => known.name === name));
  if (unknown)
    throw new Error(`A newer version of Undersigned made this backup (${unknown}). Restore it with that one.`);
  const target = await makeTarget(settings.DATABASE_URL, into);
  try {
    await applyMigrations(
      target.url,
      migrations.filter(({ name }) => header.migrations.includes(name)),
    );
    await onDatabase(target.url, (client) => loadBackup(client, path, settings.ADDRESS_KEYS));
    await applyMigrations(target.url, migrations);
    const finish = (client) => finishRestore(client, settings, { header, journal, until });
    return { ...(await onDatabase(target.url, finish)), header, until, url: target.url };
  } catch (error) {
    await target.drop();
    throw error;
  }
}

/** The journal must reach the backup: an older copy would bring back who left before it. */
async function findEnd(folder, { DIGEST_KEY: key }, { at }) {
  const { until } = await scanJournal({ folder, key, from: at });
  if (until && until >= at) return until;
  throw new Error(
    [
      until ? `The journal of departures in ${folder} ends at ${until.toISOString()}, before the backup.` : "",
      until ? "" : `There is no journal of departures of this installation in ${folder} from the day of the backup on.`,
      "Without it, who erased or withdrew a signature since would be back. Name its folder with --journal FOLDER,",
      "or restore with --without-erasures, which the database records.",
    ]
      .filter(Boolean)
      .join("\n"),
  );
}

/** One transaction, whose end lets processes in. */
async function finishRestore(client, settings, { header, journal, until }) {
  await client.query("BEGIN; SET LOCAL statement_timeout = 0");
  const replayed = until ? await replay(client, settings, { journal }) : 0;
  await letIn(client);
  const fault = await findKeyFault(client, settings);
  if (fault) throw new Error(fault);
  await client.query("INSERT INTO restores (backup_at, journal_until, replayed) VALUES ($1, $2, $3)", [
    header.at,
    until ?? null,
    replayed,
  ]);
  const drifts = await recountWith(client);
  const { rows: counts } = await client.query(`SELECT slug, coalesce(sum(count), 0)::int AS count FROM campaigns c
    LEFT JOIN counter_shards k ON k.campaign_id = c.id GROUP BY c.id ORDER BY c.id`);
  await client.query("COMMIT");
  return { replayed, drifts, counts };
}

/** For a database that was recovered by other means, such as from archived WAL. Returns the number of acts and `until`. */
export async function replayJournal({ DATABASE_URL, ...settings }, { journal }) {
  const { until } = await scanJournal({ folder: journal, key: settings.DIGEST_KEY, from: EVER });
  if (!until) throw new Error(`There is no journal of departures of this installation in ${journal}.`);
  return onDatabase(DATABASE_URL, async (client) => {
    await client.query("BEGIN; SET LOCAL statement_timeout = 0");
    const replayed = await replay(client, settings, { journal });
    await client.query("INSERT INTO restores (journal_until, replayed) VALUES ($1, $2)", [until, replayed]);
    await client.query("COMMIT");
    return { replayed, until };
  });
}

async function replay(client, { DIGEST_KEY: key }, { journal }) {
  await openReplay(client);
  let waiting = [];
  const add = async () => {
    await addDepartures(client, waiting);
    waiting = [];
  };
  const onDeparture = async (departed) => {
    waiting.push(departed);
    if (waiting.length >= AT_ONCE) await add();
  };
  const runs = [];
  await scanJournal({ folder: journal, key, from: EVER, onDeparture, onRun: (run) => void runs.push(run) });
  await add();
  return (await replayDepartures(client)) + (await replayRuns(runOn(client), runs));
}

async function onDatabase(url, act) {
  const client = await reachDatabase(url);
  try {
    return await act(client);
  } finally {
    await client.end().catch(() => {});
  }
}
