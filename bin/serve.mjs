// Serves the built site on HOST:PORT. `--dev`: with hot reloading; `--dev --as-built`: as production serves it. Started by
// bin/start.mjs and ends with it; may also run by itself, for example in a container.
import { enableCompileCache, flushCompileCache } from "node:module";
import { awaitKeyFault } from "../lib/db.ts";
import { makeDrain } from "../lib/gateway/drain.ts";
import { makeHandler } from "../lib/gateway/handlers.ts";
import { makeListener } from "../lib/gateway/listen.ts";
import { openServer } from "../lib/gateway/open-server.ts";
import { ROUTES } from "../lib/gateway/routes.ts";
import { transportHeaders } from "../lib/http/headers.ts";
import { stop, stopping } from "../lib/jobs/shutdown.ts";
import { holdsSession } from "../lib/organizers/sessions.ts";

const GRACE_MS = 10_000;

function fail(message) {
  console.error(message);
  process.exit(1);
}

const dev = process.argv.includes("--dev");
const asBuilt = !dev || process.argv.includes("--as-built");
process.env.NODE_ENV ||= dev ? "development" : "production"; // before Next and React load
const { settings } = await import("./require-settings.mjs");
const root = new URL("..", import.meta.url).pathname;
enableCompileCache(`${root}.next/compiled`);
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

let ending = false;
async function end() {
  if (ending) return;
  ending = true;
  const drainMs = settings.DRAIN_SECONDS * 1000;
  setTimeout(() => process.exit(0), drainMs + GRACE_MS).unref(); // what is unfinished then is stored, and found again
  await Promise.all([drain(drainMs), stop()]);
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);
process.on("disconnect", end);

await app.prepare();
for (const [name, value] of Object.entries(transportHeaders(settings.SITE_URL)))
  server.on("request", (_, response) => response.setHeader(name, value)); // first, so that every response has them
const written = asBuilt ? { handlers: await makeHandlers() } : { finish: (page) => page };
const more = { ...written, isLoggedIn: holdsSession };
server.on("request", makeListener(app.getRequestHandler(), settings.TRUSTED_PROXIES, more));
void awaitKeyFault(stopping).then((fault) => fault && fail(fault));
server.on("error", (error) => {
  fail(error.code === "EADDRINUSE" ? `Port ${port} is taken: set PORT to a free one.` : error.message);
});
server.listen(port, hostname, () => {
  flushCompileCache();
  process.send?.({ ready: true });
});
