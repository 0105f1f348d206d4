// Recounts the signatures, fixes counters and ledgers that differ, and prints what it fixed. Safe while the site runs.
// Where a campaign's public log does not say the same, an entry with the words that are given after --words= repairs it.
// `-- --new-log=SLUG --words="why"` begins a new log where the old one cannot go on (docs/auditable-count.md).
// `-- --recover-log=SLUG --from=FOLDER|URL --words="why"` recovers entries that the database lacks from a copy of the log.
// Refuses where signatures seem to be lost (lib/counters/contradiction.ts), unless `-- --to-rows` is given.
// Needs the same environment as `npm start`, including DATABASE_URL.
import "./require-settings.mjs";
import { describeDrift, repairCounts } from "../lib/counters/recount.ts";
import { describeLogDrift, repairLogs } from "../lib/counters/recount-log.ts";
import { closeDatabase } from "../lib/db.ts";
import { recoverLog } from "../lib/log/recover.ts";
import { renewLog } from "../lib/log/renew.ts";
import { openSource } from "../lib/log/source.ts";

const optionOf = (name) => process.argv.find((option) => option.startsWith(`--${name}=`))?.slice(name.length + 3);
const given = optionOf("words")?.trim();
const words = given?.slice(0, 500) || "The count was compared with the signatures, and corrected.";

async function beginNewLog(slug) {
  if (!given) throw new Error("Say why, for everybody to read: --words=…");
  const renewed = await renewLog(slug, given);
  console.log(renewed ? `${renewed.origin} begins now.` : "No checkpoint of this log was published here.");
}

async function recover(slug) {
  const from = optionOf("from");
  if (!given || !from) throw new Error("Say where a copy of the log is, and why it is needed: --from=… --words=…");
  const { entries, repaired } = await recoverLog(slug, openSource(from), words);
  console.log(
    `Recovered ${entries} entries. Those of signatures that are lost: ${-repaired}. The worker goes on with it.`,
  );
}

const [slug, recovered] = [optionOf("new-log"), optionOf("recover-log")];
try {
  if (slug) await beginNewLog(slug);
  if (recovered) await recover(recovered);
  const drifts = await repairCounts(new Date(), { toRows: process.argv.includes("--to-rows") });
  for (const drift of drifts) console.log(describeDrift(drift));
  const logs = await repairLogs(words);
  for (const drift of logs) console.log(describeLogDrift(drift));
  console.log(drifts.length + logs.length === 0 ? "The count is right." : "Repaired.");
} catch (error) {
  console.error(error.constructor === Error ? error.message : error.stack);
  process.exitCode = 1;
}
await closeDatabase();
