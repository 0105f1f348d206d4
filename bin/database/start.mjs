import { closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { attach } from "../children.mjs";
import { findFreePort } from "../port.mjs";
import { findBinaries } from "./binaries.mjs";
import { createCluster, OWNER, readPassword } from "./create.mjs";
import { identify } from "./identity.mjs";
import { endOrphan } from "./orphan.mjs";
import { DURABLE, SETTINGS, TEMPORARY } from "./settings.mjs";

const POLL_MS = 20;
const TRIES = 5;
const LOG_LIMIT_BYTES = 10_000_000;

/** Starts PostgreSQL in a folder that the caller has locked. Returns its URL and `end()`. */
export async function startDatabase(parent, { durable = true } = {}) {
  const binaries = findBinaries();
  mkdirSync(parent, { recursive: true });
  const folder = join(realpathSync(parent), "postgres");
  if (!existsSync(folder)) await createCluster(folder, binaries, { durable });
  const identity = identify(folder, binaries);
  await endOrphan(folder);
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort();
    const server = launch(folder, binaries, identity, { port, durable });
    if (await isReady(server, folder)) {
      const url = `postgresql://${OWNER}:${readPassword(folder)}@127.0.0.1:${port}`;
      await createDatabase(url);
      return { ...server, url: `${url}/${OWNER}` };
    }
    const log = readFileSync(server.log, "utf8").slice(server.logStart);
    if (log.includes("Address already in use") && attempt < TRIES) continue;
    throw new Error(`PostgreSQL did not start. Its log (${server.log}):\n${log.trim()}`);
  }
}

function launch(folder, binaries, { prefix, uid, gid }, { port, durable }) {
  const settings = { ...SETTINGS, ...(durable ? DURABLE : TEMPORARY), port };
  const [command, ...args] = [...prefix, join(binaries, "postgres"), "-D", folder];
  for (const [name, value] of Object.entries(settings)) args.push("-c", `${name}=${value}`);
  const log = `${folder}.log`;
  if (existsSync(log) && statSync(log).size > LOG_LIMIT_BYTES) renameSync(log, `${log}.old`);
  const output = openSync(log, "a", 0o600);
  const logStart = statSync(log).size;
  // SIGINT flushes everything; after SIGQUIT the next start recovers.
  const signals = ["SIGINT", "SIGQUIT", "SIGKILL"];
  const server = attach(command, args, { uid, gid, output, signals, env: { LC_ALL: "C", TZ: "UTC" } });
  closeSync(output);
  return { ...server, log, logStart };
}

/** Like pg_ctl, reads the state from the pid file. */
async function isReady({ exited }, folder) {
  let hasExited = false;
  exited.then(() => {
    hasExited = true;
  });
  const pidFile = join(folder, "postmaster.pid");
  while (!hasExited) {
    if (existsSync(pidFile) && readFileSync(pidFile, "utf8").split("\n")[7]?.trim() === "ready") return true;
    await wait(POLL_MS);
  }
  return false;
}

async function createDatabase(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: `${url}/postgres` });
  await client.connect();
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [OWNER]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${OWNER}`);
  await client.end();
}
