// Serves the built site on HOST:PORT. `--dev`: with hot reloading; `--dev --as-built`: as production serves it. Started by
// bin/start.mjs and ends with it; may also run by itself, for example in a container.
import { AsyncLocalStorage } from "node:async_hooks";
import { existsSync, readFileSync } from "node:fs";
import { createRequire, enableCompileCache, flushCompileCache } from "node:module";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { COMPILED, ROOT } from "./project.mjs";

const GRACE_MS = 10_000;
/** For the first heartbeat, before requests are accepted. The database may be away. */
const BEGIN_MS = 2_000;
/** Between pages that are loaded in advance. */
const LOAD_MS = 100;

let isServing = false;

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const dev = process.argv.includes("--dev");
const asBuilt = !dev || process.argv.includes("--as-built");
process.env.NODE_ENV ||= dev ? "development" : "production"; // before Next and React load
enableCompileCache(COMPILED);

globalThis.AsyncLocalStorage = AsyncLocalStorage; // as Next does before it loads anything built
const BUILD = join(ROOT, process.env.BENCH ? ".next-bench" : ".next");
const isBuilt = !dev && existsSync(join(BUILD, "BUILD_ID"));
const require = createRequire(import.meta.url);
const fromBuild = async (path) => require(join(BUILD, "server", path));
const parts = isBuilt ? (await fromBuild("instrumentation.js")).loadParts() : import("../lib/gateway/parts.ts");
const { env, builtConfig, inheritedSocket, makeDrain, openServer, observe, warmUp } = await parts;
const { log, logConsole, logFailure, logToStdout, startTraces, endTraces, serveMetrics } = await parts;
const { ROUTES, makeHandler, makeListener, holdsSession, transportHeaders } = await parts;
const { awaitKeyFault, startBeat, stop, stopping } = await parts;

function readSettings() {
  try {
    return env();
  } catch (error) {
    return fail(error.message);
  }
}

const settings = readSettings();
logToStdout();
if (asBuilt) logConsole();
await startTraces();
process.on("uncaughtException", async (error) => {
  if (!isServing) return fail(error?.stack ?? error); // it cannot quote a visitor yet
  logFailure("crashed", error);
  await endTraces();
  process.exit(1);
});
process.env.NEXTAUTH_URL = settings.SITE_URL; // read by next-auth
if (isBuilt) Object.assign(process.env, builtConfig(BUILD));
const next = require("next");
const { HOST: hostname, PORT: port } = settings;
// Answers upgrade requests (such as h2c) as HTTP/1.1; only Next's hot reloading uses a WebSocket.
const server = openServer(settings, { shouldUpgradeCallback: () => dev });
const drain = makeDrain(server);
const app = next({ dev, dir: ROOT, hostname, port, httpServer: server });
/** The handlers that bypass Next (docs/decisions/007-two-doors-before-next.md). */
function makeHandlers() {
  const direct = ROUTES.filter((route) => route.bypassesNext);
  return Promise.all(direct.map(async ({ path }) => makeHandler(path, await loadPost(path))));
}

/** Of a built route it is the one that Next runs, too, so that its modules are loaded once. */
async function loadPost(path) {
  if (!isBuilt) return (await import(`../app${path}/route.ts`)).POST;
  const { routeModule } = await fromBuild(`app${path}/route.js`);
  await routeModule.ensureUserland();
  return routeModule.userland.POST;
}

/** Loads the pages that nobody has asked for yet, one at a time, so that nobody waits for more than one. */
async function loadPages() {
  const paths = JSON.parse(readFileSync(join(BUILD, "server/app-paths-manifest.json"), "utf8"));
  for (const path of Object.values(paths)) {
    await pause(LOAD_MS, undefined, { signal: stopping });
    await fromBuild(path);
  }
}

const beating = new AbortController();
const { begun, ended } = startBeat(beating.signal);

let ending = false;
async function end() {
  if (ending) return;
  ending = true;
  log("stopping");
  const drainMs = settings.DRAIN_SECONDS * 1000;
  setTimeout(() => process.exit(0), drainMs + GRACE_MS).unref(); // what is unfinished then is stored, and found again
  await Promise.all([drain(drainMs), stop()]);
  beating.abort(); // until here it may take signatures
  await ended;
  await endTraces();
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);
process.on("disconnect", end);

const hasDatabase = await Promise.race([begun, pause(BEGIN_MS, false)]);
await app.prepare(); // blocks for long
for (const [name, value] of Object.entries(transportHeaders(settings.SITE_URL)))
  server.on("request", (_, response) => response.setHeader(name, value)); // first, so that every response has them
const written = asBuilt ? { handlers: await makeHandlers() } : { finish: (page) => page };
const more = { ...written, isLoggedIn: holdsSession };
const listener = makeListener(app.getRequestHandler(), settings.TRUSTED_PROXIES, more);
if (isBuilt && hasDatabase && settings.ROLE !== "worker") await warmUp(listener);
server.on("request", observe(listener));
void awaitKeyFault(stopping).then((fault) => fault && fail(fault));
server.on("error", (error) => {
  fail(error.code === "EADDRINUSE" ? `Port ${port} is taken: set PORT to a free one.` : error.message);
});
serveMetrics()?.on("error", (error) => fail(`METRICS_PORT ${settings.METRICS_PORT}: ${error.message}`));
server.listen(inheritedSocket(process.env, process.pid) ?? { port, host: hostname }, () => {
  flushCompileCache();
  isServing = true;
  log("started", { role: settings.ROLE, port });
  process.send?.({ ready: true });
  if (isBuilt && settings.ROLE !== "worker") loadPages().catch(() => {}); // it is stopping, or the page says so itself
});
