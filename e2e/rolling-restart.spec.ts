import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { aSigning, LETTER } from "./makers.ts";
import { HOST } from "./nginx.ts";
import { startOnSocket } from "./processes.ts";
import { test } from "./sites.ts";
import { findNginx, startNginx } from "./tools/nginx.mjs";
import { holdSocket } from "./tools/socket.mjs";

const LANES = 8;
const BEHIND = { ROLE: "web", TRUSTED_PROXIES: "1", SIGN_LIMIT: "0", SITE_URL: `https://${HOST}`, DRAIN_SECONDS: "2" };

test("web processes behind nginx restart one after the other, and no signature is refused", async ({ database }) => {
  test.slow();
  const program = process.env.NGINX_PATH ?? (await findNginx()) ?? "none";
  test.skip(program === "none", "nginx is not installed: deploy/nginx is not tested.");
  const webs = [holdSocket(), holdSocket()].map((socket) => ({ socket, end: startOnSocket(database, socket, BEHIND) }));
  const isUp = ({ port }: { port: number }) =>
    fetch(`http://127.0.0.1:${port}/api/health`).then(
      ({ status }) => status === 200,
      () => false,
    );
  for (const { socket } of webs) await expect.poll(() => isUp(socket)).toBe(true);
  const folder = mkdtempSync(join(tmpdir(), "undersigned-rolling-"));
  const nginx = await startNginx(
    program,
    folder,
    webs.map(({ socket }) => socket.port),
  );
  const driver = drive(nginx.port);
  for (const web of webs) {
    await web.end("SIGTERM");
    web.end = startOnSocket(database, web.socket, BEHIND);
    await expect.poll(() => isUp(web.socket)).toBe(true);
  }
  const statuses = await driver.stop();
  await nginx.end();
  for (const { socket, end } of webs) {
    await end("SIGKILL");
    socket.release();
  }
  rmSync(folder, { recursive: true, force: true });
  expect(statuses.filter((status) => status !== 202)).toEqual([]);
  expect(statuses.length).toBeGreaterThan(LANES);
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
