import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { aSigning, LETTER } from "./makers.ts";
import { HOST } from "./nginx.ts";
import { freePort, type Site, test } from "./sites.ts";
import { findNginx, startNginx } from "./tools/nginx.mjs";

const LANES = 8;
const BEHIND = { ROLE: "web", TRUSTED_PROXIES: "1", SIGN_LIMIT: "0", SITE_URL: `https://${HOST}` };

test("two web processes behind nginx restart one after the other, and no signature is refused", async ({
  database,
  start,
}) => {
  const program = process.env.NGINX_PATH ?? (await findNginx()) ?? "none";
  test.skip(program === "none", "nginx is not installed: deploy/nginx is not tested.");
  const ports = [String(await freePort()), String(await freePort())];
  const startOn = (PORT: string) => start({ ...BEHIND, PORT });
  const webs: Site[] = [];
  for (const port of ports) webs.push(await startOn(port));
  const folder = mkdtempSync(join(tmpdir(), "undersigned-rolling-"));
  const nginx = await startNginx(program, folder, ports);
  const driver = drive(nginx.port);
  for (const [at, port] of ports.entries()) {
    await webs[at]?.end("SIGTERM");
    await startOn(port);
    await expect.poll(async () => (await fetch(`http://127.0.0.1:${port}/api/health`)).status).toBe(200);
  }
  const statuses = await driver.stop();
  await nginx.end();
  rmSync(folder, { recursive: true, force: true });
  expect(new Set(statuses)).toEqual(new Set([202]));
  expect(statuses.length).toBeGreaterThan(100);
  const [{ count } = {}] = await database.query<{ count: number }>("SELECT count(*)::int AS count FROM signatures");
  expect(count).toBe(statuses.length);
});

/** Signs on kept connections until stopped; returns the status of every response, 0 for none. */
function drive(port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: LANES, rejectUnauthorized: false, servername: HOST });
  const statuses: number[] = [];
  let isStopped = false;
  const lanes = Array.from({ length: LANES }, async () => {
    while (!isStopped) statuses.push(await sign(port, agent));
  });
  return {
    async stop() {
      isStopped = true;
      await Promise.all(lanes);
      agent.destroy();
      return statuses;
    },
  };
}

function sign(port: number, agent: Agent): Promise<number> {
  const headers = { host: HOST, "content-type": "application/json" };
  return new Promise((resolve) => {
    const sent = request({ port, path: `/api/campaigns/${LETTER}/signatures`, method: "POST", headers, agent });
    sent.on("response", (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
    });
    sent.on("error", () => resolve(0));
    sent.end(JSON.stringify(aSigning()));
  });
}
