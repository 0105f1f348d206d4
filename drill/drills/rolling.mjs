import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { run } from "../../bin/children.mjs";
import { ROOT } from "../../bin/project.mjs";
import { post } from "../load.mjs";
import { HOST, startSite } from "../parts/site.mjs";
import { until } from "../processes.mjs";

const LINKED = ["node_modules", ".next"];
const NEXT_MIGRATION = "prisma/migrations/29990101000000_add_drill";

/** The loop of deploy/README.md. */
async function restartAll({ webs, workers }) {
  for (const site of [...webs, ...workers]) await restart(site);
}

async function restart(site) {
  const exited = site.exited();
  site.signal("SIGTERM");
  await exited;
  await site.untilUp();
}

const RESTARTS = 20;
const REQUESTS = 10_000;
/** Many, as a request that reached a restarting process waits for it. */
const LANES = 200;
const PAUSE_MS = 200;

/** Restarts the web processes in turn, while each of 10,000 requests needs an answer of the app. */
async function restartTwentyTimes({ webs, nginx }) {
  let [isOver, answered] = [false, 0];
  const refused = [];
  const lanes = Array.from({ length: LANES }, async () => {
    while (!isOver || answered + refused.length < REQUESTS) {
      const status = await askApp(nginx.port).catch((error) => error.code ?? error.message);
      if (status === 404) answered += 1;
      else refused.push(status);
      await pause(PAUSE_MS);
    }
  });
  for (let turn = 0; turn < RESTARTS; turn += 1) await restart(webs[turn % webs.length]);
  isOver = true;
  await Promise.all(lanes);
  console.log(`  ${refused.length} of ${answered + refused.length} requests refused over ${RESTARTS} restarts`);
  if (refused.length > 0) throw new Error(`refused over ${RESTARTS} restarts: ${refused.join(" ")}`);
}

/** nginx does not repeat a POST. The status: 404, as there is no such token. */
const askApp = (port) => post({ host: HOST, port, path: "/api/verifications/nothing" }, {});

/** Another version of this project, with one more migration of the largest table. */
function makeNextVersion(folder) {
  const next = join(folder, "next");
  mkdirSync(next);
  for (const name of readdirSync(ROOT).filter((each) => !each.startsWith(".") && !LINKED.includes(each)))
    cpSync(join(ROOT, name), join(next, name), { recursive: true });
  for (const name of LINKED) symlinkSync(join(ROOT, name), join(next, name));
  mkdirSync(join(next, NEXT_MIGRATION));
  const script = "ALTER TABLE signatures ADD COLUMN drilled_at TIMESTAMPTZ(3);\n";
  writeFileSync(join(next, NEXT_MIGRATION, "migration.sql"), script);
  return next;
}

const healthOf = async ({ port }) => (await fetch(`http://127.0.0.1:${port}/api/health`)).json();

async function upgrade(rig) {
  const next = makeNextVersion(rig.folder);
  const early = await startSite("early", "web", rig.settings, rig.folder, next);
  try {
    await until(async () => (await healthOf(early)).schema === "older", "new code did not report the older schema");
    await run(process.execPath, [join(next, "bin/migrate.mjs")], { env: rig.settings });
    await until(early.isUp, "new code was not ready after the migration");
  } finally {
    await early.end();
  }
  const { schema, ready } = await healthOf(rig.webs[0]);
  if (schema !== "newer" || !ready) throw new Error(`old code calls the new schema ${schema}, and is ready: ${ready}`);
  for (const site of [...rig.webs, ...rig.workers]) site.moveTo(next);
  await restartAll(rig);
  const after = await healthOf(rig.webs[0]);
  if (after.schema !== "current") throw new Error(`new code calls the new schema ${after.schema}`);
}

export const drills = [
  { word: "rolling-restart", title: "a rolling restart", window: 0, emails: 30, strike: restartAll },
  {
    word: "rolling-twenty",
    title: "20 restarts of web processes during 10,000 more requests",
    window: 0,
    strike: restartTwentyTimes,
  },
  { word: "rolling-upgrade", title: "a rolling upgrade with a migration", window: 0, emails: 30, strike: upgrade },
];
