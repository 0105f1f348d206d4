// Recounts the signatures, fixes counters and ledgers that differ, and prints what it fixed. Safe while the site runs.
// Refuses where signatures seem to be lost (lib/counters/contradiction.ts), unless `-- --to-rows` is given.
// Needs the same environment as `npm start`, including DATABASE_URL.
import "./require-settings.mjs";
import { describeDrift, repairCounts } from "../lib/counters/recount.ts";
import { closeDatabase } from "../lib/db.ts";

try {
  const drifts = await repairCounts(new Date(), { toRows: process.argv.includes("--to-rows") });
  for (const drift of drifts) console.log(describeDrift(drift));
  console.log(drifts.length === 0 ? "The count is right." : "Repaired.");
} catch (error) {
  console.error(error.constructor === Error ? error.message : error.stack);
  process.exitCode = 1;
}
await closeDatabase();
