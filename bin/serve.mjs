// Serves the built site on HOST:PORT. `--dev`: with hot reloading; `--dev --as-built`: as production serves it. Started by
// bin/start.mjs and ends with it; may also run by itself, for example in a container.
import { enableCompileCache, flushCompileCache } from "node:module";
import { setTimeout as pause } from "node:timers/promises";
import { awaitKeyFault } from "../lib/db.ts";
import { makeDrain } from "../lib/gateway/drain.ts";
import { makeHandler } from "../lib/gateway/handlers.ts";
import { inheritedSocket } from "../lib/gateway/inherited.ts";
import { makeListener } from "../lib/gateway/listen.ts";
import { observe } from "../lib/gateway/observe.ts";
import { openServer } from "../lib/gateway/open-server.ts";
import { ROUTES } from "../lib/gateway/routes.ts";
import { startBeat } from "../lib/health/beat.ts";
import { serveMetrics } from "../lib/health/serve-metrics.ts";
import { startTraces } from "../lib/health/start-traces.ts";
import { endTraces } from "../lib/health/traces.ts";
import { transportHeaders } from "../lib/http/headers.ts";
import { stop, stopping } from "../lib/jobs/shutdown.ts";
import { log, logConsole, logFailure, logToStdout } from "../lib/logger.ts";
import { holdsSession } from "../lib/organizers/sessions.ts";
import { COMPILED } from "./project.mjs";

const GRACE_MS = 10_000;
/** For the first heartbeat, before requests are accepted. The database may be away. */
const BEGIN_MS = 2_000;

let isServing = false;

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const dev = process.argv.includes("--dev");
const asBuilt = !dev || process.argv.includes("--as-built");
process.env.NODE_ENV ||= dev ? "development" : "production"; // before Next and React load
const { settings } = await import("./require-settings.mjs");
const root = new URL("..", import.meta.url).pathname;
enableCompileCache(COMPILED);
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
const { default: next } = await import("next");
const { HOST: hostname, PORT: port } = settings;
// Answers upgrade requests (such as h2c) as HTTP/1.1; only Next's hot reloading uses a WebSocket.
const server = openServer(settings, { shouldUpgradeCallback: () => dev });
const drain = makeDrain(server);
const app = next({ dev, dir: root, hostname, port, httpServer: server });
/** The handlers that bypass Next (docs/decisions/007-two-doors-before-next.md). */
function makeHandlers() {
  const direct = ROUTES.filter((route) => route.bypassesNext);
  return Promise.all(direct.map(async ({ path }) => makeHandler(path, (await import(`../app${path}/route.ts`)).POST)));
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

await Promise.all([app.prepare(), Promise.race([begun, pause(BEGIN_MS)])]);
for (const [name, value] of Object.entries(transportHeaders(settings.SITE_URL)))
  server.on("request", (_, response) => response.setHeader(name, value)); // first, so that every response has them
const written = asBuilt ? { handlers: await makeHandlers() } : { finish: (page) => page };
const more = { ...written, isLoggedIn: holdsSession };
server.on("request", observe(makeListener(app.getRequestHandler(), settings.TRUSTED_PROXIES, more)));
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
});
