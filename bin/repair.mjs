// Recounts the signatures, fixes counters and ledgers that differ, and prints what it fixed. Safe while the site runs.
// Needs the same environment as `npm start`, including DATABASE_URL.
import "./require-settings.mjs";
import { describeDrift, repairCounts } from "../lib/counters/recount.ts";
import { closeDatabase } from "../lib/db.ts";

const drifts = await repairCounts();
for (const drift of drifts) console.log(describeDrift(drift));
console.log(drifts.length === 0 ? "The count is right." : "Repaired.");
await closeDatabase();
