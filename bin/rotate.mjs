// `npm run rotate` re-encrypts with the newest of ADDRESS_KEYS (deploy/README.md). `-- --check` only prints which keys
// are in use, and exits with 1 if an older one is. Ctrl-C stops it after the current step; the next run continues.
// Needs the same environment as `npm start`, including DATABASE_URL.
import "./require-settings.mjs";
import { closeDatabase } from "../lib/db.ts";
import { countKeys, forgetOlderKeys } from "../lib/secrets/census.ts";
import { resealAll } from "../lib/secrets/reseal.ts";

const EVERY_MS = 2_000;
let isInterrupted = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, () => {
    isInterrupted = true;
  });

function printProgress({ table, done, closed }) {
  console.log(`  ${table.padEnd(14)} ${done} re-encrypted${closed ? `, ${closed} cannot be decrypted` : ""}`);
}

async function reseal() {
  let [last, printedAt] = [undefined, Date.now()];
  for await (const now of resealAll()) {
    if (last && last.table !== now.table) printProgress(last);
    else if (Date.now() - printedAt > EVERY_MS) {
      printProgress(now);
      printedAt = Date.now();
    }
    last = now;
    if (isInterrupted) break;
  }
  if (last) printProgress(last);
  if (isInterrupted) console.log("Interrupted: run it again to continue.");
}

const STATES = {
  newest: "newest",
  older: "older: still needed",
  gone: "not in ADDRESS_KEYS: these rows cannot be decrypted",
};

async function printKeys() {
  const keys = await countKeys();
  for (const { table, key, rows, state } of keys)
    console.log(`  ${table.padEnd(14)} ${key.padEnd(8)} ${rows} (${STATES[state]})`);
  return keys.every(({ state }) => state === "newest");
}

const isCheck = process.argv.includes("--check");
if (!isCheck) await reseal();
console.log("Keys of ADDRESS_KEYS in use:");
const isDone = await printKeys();
if (isDone && !isCheck) await forgetOlderKeys();
await closeDatabase();
if (isDone) console.log("Only the newest key is in use here. Dumps made before still need the older ones.");
else if (!isCheck && !isInterrupted) console.log("Some rows were being changed, or cannot be decrypted: run it again.");
console.log(
  "TOKEN_KEYS: a link lives as long as its key is listed: up to 5 years to stop mails, 365 days to a signature.",
);
console.log("DIGEST_KEY cannot be changed: with another one, no signatory would be recognized.");
process.exit(isDone ? 0 : 1);
