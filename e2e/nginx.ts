import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { Agent, request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { createGunzip } from "node:zlib";
import { startCounter } from "./counter.ts";
import { type Site, shareSite } from "./shared-site.ts";
import { test as own } from "./sites.ts";
import { findNginx, startNginx } from "./tools/nginx.mjs";

export const HOST = "letters.example";
/** NGINX_PATH if `npm test` found no nginx. */
const NONE = "none";

type Options = { method?: string; headers?: Record<string, string>; body?: string; host?: string };

type Front = Awaited<ReturnType<typeof startFront>>;

/** A site behind nginx (deploy/nginx), with a request counter between the two. */
type Fixtures = { front: Front };

const BEHIND = { TRUSTED_PROXIES: "1", SIGN_LIMIT: "0", SITE_URL: `https://${HOST}` };

/** A new nginx per test, in front of the worker's shared site. */
export const test = shareSite(BEHIND).extend<Fixtures>({
  front: async ({ start }, use, { skip }) => withFront(skip, start, use),
});

/** For tests that stop the site or change its settings. */
export const ownTest = own.extend<Fixtures & { settings: Record<string, string> }>({
  settings: [{}, { option: true }],
  front: async ({ start, settings }, use, { skip }) => withFront(skip, () => start({ ...BEHIND, ...settings }), use),
});

async function withFront(
  skip: (condition: boolean, reason: string) => void,
  start: () => Promise<Site>,
  use: (front: Front) => Promise<void>,
) {
  const { NGINX_PATH } = process.env;
  const program = NGINX_PATH ?? (await findNginx()) ?? NONE;
  skip(program === NONE, "nginx is not installed: deploy/nginx is not tested.");
  const site = await start();
  const folder = mkdtempSync(join(tmpdir(), "undersigned-nginx-"));
  const front = await startFront(program, folder, site);
  await use(front);
  await front.end();
  rmSync(folder, { recursive: true, force: true });
}

async function startFront(program: string, folder: string, first: Site) {
  let site = first;
  const counter = await startCounter(() => site.url);
  const { port, cache, log, end } = await startNginx(program, folder, counter.port);
  const agent = new Agent({ keepAlive: true, maxSockets: 64, rejectUnauthorized: false, servername: HOST });

  function send(path: string, { method = "GET", headers = {}, body, host = HOST }: Options = {}) {
    return new Promise<{ status: number; headers: Record<string, string>; body: string }>((resolve, reject) => {
      const whole = { ...headers, host, ...(body !== undefined && { "content-length": Buffer.byteLength(body) }) };
      request({ port, path, method, headers: whole, agent }, async (response) => {
        const found = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
        const isPacked =
          response.headers["content-encoding"] === "gzip" && method !== "HEAD" && response.statusCode !== 304;
        const words = await text(isPacked ? response.pipe(createGunzip()) : response);
        resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(found), body: words });
      })
        .on("error", reject)
        .end(body);
    });
  }

  return {
    ...counter,
    nginxPort: port,
    send,
    site: () => site,
    /** Switches to another process of the site. */
    moveTo(next: Site) {
      site = next;
    },
    post: (path: string, data: object, headers = {}) =>
      send(path, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(data),
      }),
    log: () => readFileSync(log, "utf8"),
    /** All cached files. */
    kept: () =>
      readdirSync(cache, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1")),
    async end() {
      agent.destroy();
      await end();
      await counter.goDown().catch(() => {});
    },
  };
}
