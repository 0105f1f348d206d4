import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, onTestFinished, vi } from "vitest";
import { patience } from "../../e2e/tools/patience.mjs";
import { blankSettings } from "../../e2e/tools/site.mjs";
import { findFreePort } from "../port.mjs";
import { descendantsOf, living } from "./processes.ts";

const ROOT = new URL("../..", import.meta.url).pathname;
const READY = "Ctrl-C stops everything.";
const TIMEOUT_MS = patience(90_000);

/** Runs a command in a clean environment; `detached` gives it its own process group. */
export function run(command: string[], settings: Record<string, string> = {}, { detached = false } = {}) {
  const { PATH = "", HOME = "" } = process.env;
  const environment = Object.entries({ PATH, HOME, ...blankSettings(), ...settings });
  const child = spawn("env", ["-i", ...environment.map(([name, value]) => `${name}=${value}`), ...command], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    detached,
  });
  const pid = child.pid ?? 0;
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  let code: number | null | undefined;
  const ended = once(child, "close").then(([given]: (number | null)[]) => {
    code = given ?? null;
    return { code, output };
  });
  onTestFinished(async () => {
    if (code === undefined) child.kill("SIGKILL");
    await ended;
  });
  return { pid, ended, output: () => output, code: () => code };
}

export function runStart(settings: Record<string, string> = {}, options = {}) {
  const started = run(["npm", "start"], settings, options);
  return {
    ...started,
    async ready() {
      await until(() => started.output().includes(READY) || started.code() !== undefined);
      if (started.code() !== undefined) throw new Error(`npm start ended:\n${started.output()}`);
    },
    /** Signals npm, or `pid`, and waits until all processes have ended. */
    async kill(signal: NodeJS.Signals, pid = started.pid) {
      const all = [started.pid, ...descendantsOf(started.pid)];
      process.kill(pid, signal);
      await until(() => living(all).length === 0);
      return { all, ...(await started.ended) };
    },
  };
}

export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "undersigned-start-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return folder;
}

let used: Promise<string> | undefined;
afterAll(async () => used && rmSync(await used, { recursive: true, force: true }));

/** A copy of a data folder that has been used before, which starts faster than an empty one. */
export async function aUsedFolder(): Promise<string> {
  used ??= prepareFolder();
  const folder = aFolder();
  execFileSync("cp", ["-a", `${await used}/.`, folder]); // keeps owners and permissions, which PostgreSQL checks
  return folder;
}

async function prepareFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "undersigned-used-"));
  const started = runStart({ DATA_DIR: folder, PORT: String(await findFreePort()) });
  await started.ready();
  await started.kill("SIGTERM");
  return folder;
}

export async function aTakenPort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  return String(typeof address === "object" && address?.port);
}

export function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  return vi.waitFor(
    async () => {
      if (!(await isTrue())) throw new Error("condition not met");
    },
    { timeout: TIMEOUT_MS, interval: 50 },
  );
}
