// Counts the signatures again, mends the counter and the ledgers where they differ, and says what it mended.
// Signing may go on meanwhile. Needs the environment of `npm start`, DATABASE_URL included.
import "./require-settings.mjs";
import { describeDrift, repairCounts } from "../lib/counters/recount.ts";
import { closeDatabase } from "../lib/db.ts";

const drifts = await repairCounts();
for (const drift of drifts) console.log(describeDrift(drift));
console.log(drifts.length === 0 ? "The count is right." : "Repaired.");
await closeDatabase();
