// Counts the signatures again, mends the counter and the ledger where they differ, and says what it mended.
// Signing may go on meanwhile. Needs the environment of `npm start`, DATABASE_URL included.
import { repairCounts } from "../lib/counters/recount.ts";
import { db } from "../lib/db.ts";

const drifts = await repairCounts();
for (const { campaignId, country, missing } of drifts) {
  const kept = country === null ? "counter" : `ledger for ${country}`;
  console.log(`campaign ${campaignId}: ${kept} ${missing > 0 ? "+" : ""}${missing}`);
}
console.log(drifts.length === 0 ? "The count is right." : "Mended.");
await db().$disconnect();
