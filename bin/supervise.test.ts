import { expect, test, vi } from "vitest";
import { patience } from "../e2e/tools/patience.mjs";
import { findFreePort } from "./port.mjs";
import { commandOf, descendantsOf, living } from "./testing/processes.ts";
import { aUsedFolder, runStart, until } from "./testing/start.ts";

/** The first start may have to build the site. */
vi.setConfig({ testTimeout: patience(240_000) });

const isServer = (pid: number) => commandOf(pid).includes("bin/serve.mjs");

async function startReady(settings: Record<string, string> = {}) {
  const PORT = String(await findFreePort());
  const started = runStart({ DATA_DIR: await aUsedFolder(), PORT, ...settings });
  await started.ready();
  const servers = () => descendantsOf(started.pid).filter(isServer);
  const postgres = () => descendantsOf(started.pid).filter((pid) => /postgres/.test(commandOf(pid)));
  return { ...started, url: `http://127.0.0.1:${PORT}`, servers, postgres };
}

async function killServer({ servers }: { servers: () => number[] }): Promise<number> {
  await until(() => servers().length === 1);
  const [server = 0] = servers();
  process.kill(server, "SIGKILL");
  await until(() => living([server]).length === 0);
  return server;
}

test("a killed server is restarted on the same PostgreSQL", async () => {
  const start = await startReady();
  const isServed = async () => (await fetch(`${start.url}/api/health`).catch(() => undefined))?.status === 200;
  const databases = start.postgres().slice(0, 2);
  expect(databases).toHaveLength(2);
  const killed = await killServer(start);
  await until(isServed);
  expect(start.servers()).not.toContain(killed);
  expect(living(databases)).toEqual(databases);
  expect(start.output()).toMatch(/The server died \(SIGKILL\)\. It will restart in 0\.25 s\./);
  await until(() => start.output().includes("The server is back."));
  const { code, output } = await start.kill("SIGTERM");
  expect(code).toBe(0);
  expect(output.match(/The server died/g)).toHaveLength(1);
});

test("after five deaths within a minute npm start exits with the cause, and leaves no process", async () => {
  const start = await startReady();
  const all = descendantsOf(start.pid);
  for (let deaths = 0; deaths < 5; deaths++) await killServer(start);
  const { code, output } = await start.ended;
  expect(code).toBe(1);
  expect(output).toMatch(/The server died 5 times within a minute, the last time by SIGKILL\. Giving up: .+\n$/);
  expect(output.match(/It will restart in [\d.]+ s/g)).toEqual(
    [0.25, 0.5, 1, 2].map((pause) => `It will restart in ${pause} s`),
  );
  await until(() => living(all).length === 0);
});
