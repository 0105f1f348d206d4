// Serves the built site on HOST:PORT until it is asked to end. `--dev`: the site as it is written, with Next's own scripts
// and handlers; with `--as-built`, too, without these, as production serves it.
// Started by bin/start.mjs, whose end is its own; in a container it may stand alone.
import { enableCompileCache, flushCompileCache } from "node:module";
import { makeHandler } from "../lib/gateway/handlers.ts";
import { makeListener } from "../lib/gateway/listen.ts";
import { openServer } from "../lib/gateway/open-server.ts";
import { ROUTES } from "../lib/gateway/routes.ts";
import { transportHeaders } from "../lib/http/headers.ts";
import { stop } from "../lib/jobs/shutdown.ts";
import { holdsSession } from "../lib/organizers/sessions.ts";

const GRACE_MS = 10_000;

function fail(message) {
  console.error(message);
  process.exit(1);
}

const dev = process.argv.includes("--dev");
const asBuilt = !dev || process.argv.includes("--as-built");
process.env.NODE_ENV ||= dev ? "development" : "production"; // read by Next and React when they are loaded
const { settings } = await import("./require-settings.mjs");
const root = new URL("..", import.meta.url).pathname;
// A build that is started again starts sooner. Where nothing can be kept it starts as before.
enableCompileCache(`${root}.next/compiled`);
process.env.NEXTAUTH_URL = settings.SITE_URL; // next-auth reads it by itself
const { default: next } = await import("next");
const { HOST: hostname, PORT: port } = settings;
// Who offers another protocol (h2c, as some HTTP clients do) is answered by this one; only Next's reloading opens a socket.
const server = openServer(settings, { shouldUpgradeCallback: () => dev });
const app = next({ dev, dir: root, hostname, port, httpServer: server });
/** The handlers that Next would add more work to than they do (docs/decisions/007-two-doors-before-next.md). */
function makeHandlers() {
  const early = ROUTES.filter((route) => route.early);
  return Promise.all(early.map(async ({ path }) => makeHandler(path, (await import(`../app${path}/route.ts`)).POST)));
}

let ending = false;
async function end() {
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(0), GRACE_MS).unref(); // whatever is unfinished then is stored, and somebody finds it
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await Promise.all([closed, stop()]);
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);
process.on("disconnect", end);

await app.prepare();
for (const [name, value] of Object.entries(transportHeaders(settings.SITE_URL)))
  server.on("request", (_, response) => response.setHeader(name, value)); // before all else, so on every answer
const written = asBuilt ? { handlers: await makeHandlers() } : { finish: (page) => page };
const more = { ...written, isLoggedIn: holdsSession };
server.on("request", makeListener(app.getRequestHandler(), settings.TRUSTED_PROXIES, more));
server.on("error", (error) => {
  fail(error.code === "EADDRINUSE" ? `Port ${port} is taken: set PORT to a free one.` : error.message);
});
server.listen(port, hostname, () => {
  flushCompileCache();
  process.send?.({ ready: true });
});
