// Serves the built site (`--dev`: with hot reloading) on HOST:PORT. Started by bin/start.mjs and ends with it; may also
// run by itself, for example in a container.
import { enableCompileCache, flushCompileCache } from "node:module";
import { makeListener } from "../lib/gateway/listen.ts";
import { openServer } from "../lib/gateway/open-server.ts";
import { transportHeaders } from "../lib/http/headers.ts";
import { stop } from "../lib/jobs/shutdown.ts";
import { holdsSession } from "../lib/organizers/sessions.ts";

const GRACE_MS = 10_000;

function fail(message) {
  console.error(message);
  process.exit(1);
}

const dev = process.argv.includes("--dev");
process.env.NODE_ENV ||= dev ? "development" : "production"; // before Next and React load
const { settings } = await import("./require-settings.mjs");
const root = new URL("..", import.meta.url).pathname;
enableCompileCache(`${root}.next/compiled`);
process.env.NEXTAUTH_URL = settings.SITE_URL; // read by next-auth
const { default: next } = await import("next");
const { HOST: hostname, PORT: port } = settings;
// Answers upgrade requests (such as h2c) as HTTP/1.1; only Next's hot reloading uses a WebSocket.
const server = openServer(settings, { shouldUpgradeCallback: () => dev });
const app = next({ dev, dir: root, hostname, port, httpServer: server });
/** The handlers that bypass Next (docs/decisions/007-two-doors-before-next.md). */
async function makeHandlers() {
  const sign = await import("../app/api/campaigns/[slug]/signatures/route.ts");
  const verify = await import("../app/api/verifications/[token]/route.ts");
  return [
    { path: /^\/api\/campaigns\/(?<slug>[\w-]+)\/signatures$/, post: sign.POST },
    { path: /^\/api\/verifications\/(?<token>[\w.-]+)$/, post: verify.POST },
  ];
}

let ending = false;
async function end() {
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(0), GRACE_MS).unref(); // unfinished work is in the database
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await Promise.all([closed, stop()]);
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);
process.on("disconnect", end);

await app.prepare();
for (const [name, value] of Object.entries(transportHeaders(settings.SITE_URL)))
  server.on("request", (_, response) => response.setHeader(name, value)); // first, so that every response has them
const written = dev ? { finish: (page) => page } : { handlers: await makeHandlers() };
const more = { ...written, isLoggedIn: holdsSession };
server.on("request", makeListener(app.getRequestHandler(), settings.TRUSTED_PROXIES, more));
server.on("error", (error) => {
  fail(error.code === "EADDRINUSE" ? `Port ${port} is taken: set PORT to a free one.` : error.message);
});
server.listen(port, hostname, () => {
  flushCompileCache();
  process.send?.({ ready: true });
});
