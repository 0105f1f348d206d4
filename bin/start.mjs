// `npm start`: runs everything on a machine with only Node and npm. `--dev` serves with hot reloading (`--as-built`: as
// production does); `--prepare` does everything but serve, for a new version beside a running one (deploy/README.md).
import { join } from "node:path";
import { isSiteBuilt } from "./build.mjs";
import { run } from "./children.mjs";
import { startDatabase } from "./database/start.mjs";
import { readEnvironment } from "./environment.mjs";
import { end, endWhenAsked } from "./exit.mjs";
import { acquireLock } from "./lock.mjs";
import { checkPort } from "./port.mjs";
import { prepareClient, prepareInstall, prepareSite } from "./prepare.mjs";
import { printBelow, step } from "./progress.mjs";
import { findNode, SERVER } from "./project.mjs";
import { supervise } from "./supervise.mjs";

const { env } = process;
const LOCAL_ORGANIZER = "organizer@undersigned.example";
const dev = process.argv.includes("--dev");
const prepareOnly = process.argv.includes("--prepare");
const MODE = { NODE_ENV: dev ? "development" : "production" };

async function start() {
  const { dataFolder, hasDatabase, isProduction } = await readEnvironment();
  if (!prepareOnly) await checkPort(env.PORT, env.HOST);
  if (!hasDatabase) lockData(dataFolder);
  await prepareInstall({ dev: dev || !isProduction || !isSiteBuilt() });
  const node = findNode();
  await run(node, ["bin/require-settings.mjs"], { env: { ...MODE, DATABASE_URL: env.DATABASE_URL || "postgres://" } });
  if (!hasDatabase) env.DATABASE_URL = await startOwnDatabase(dataFolder);
  printBelow(await step("Applying migrations", () => run(node, ["bin/migrate.mjs"])));
  await prepareClient(node);
  printBelow(await step("Seeding", () => run(node, ["prisma/seed/seed.ts"])));
  if (!dev) await prepareSite(node);
  if (prepareOnly) await end(0);
  else serve(node);
}

function lockData(dataFolder) {
  const holder = acquireLock(join(dataFolder, "start.lock"));
  if (!holder) return;
  throw new Error(`${dataFolder} is in use by process ${holder}, another npm start: stop that one, or set DATA_DIR.`);
}

async function startOwnDatabase(dataFolder) {
  const database = await step("Starting PostgreSQL", () => startDatabase(dataFolder));
  database.exited.then(() => end(1, new Error(`PostgreSQL exited unexpectedly. See ${database.log}.`)));
  return database.url;
}

function serve(node) {
  console.log("Starting the server");
  const command = dev ? ["bin/serve.mjs", ...process.argv.slice(2)] : SERVER;
  supervise(node, command, { env: { ...MODE, NEXT_TELEMETRY_DISABLED: "1" }, onReady: printUrls });
}

function printUrls() {
  const site = (env.SITE_URL || `http://localhost:${env.PORT}`).replace(/\/$/, "");
  console.log("\nUndersigned is ready.");
  console.log(`  site      ${site}`);
  console.log(`  log-in    ${site}/organize${logInHint()}`);
  if (!env.RESEND_API_KEY) console.log(`  mailbox   ${site}/mailbox`);
  console.log("Ctrl-C stops everything.");
}

/** Prints the placeholder organizer only, never a real email address. */
function logInHint() {
  if (env.ORGANIZERS) return "";
  return env.RESEND_API_KEY ? " (nobody yet: set ORGANIZERS)" : ` as ${LOCAL_ORGANIZER}; the link lands in the mailbox`;
}

endWhenAsked(0);
start().catch((error) => end(1, error));
