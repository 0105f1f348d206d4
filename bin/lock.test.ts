import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { acquireLock, releaseLock } from "./lock.mjs";
import { aFolder, run } from "./testing/start.ts";

const LOCK = new URL("lock.mjs", import.meta.url).href;

function startRival(file: string) {
  const code = `import { acquireLock } from "${LOCK}"; console.log(acquireLock("${file}") ?? "mine"); setInterval(() => {}, 1e6)`;
  return run([process.execPath, "--input-type=module", "--eval", code]);
}

test("a lock is held until it is released, and others learn the holder", async () => {
  const file = join(aFolder(), "lock");
  expect(acquireLock(file)).toBeUndefined();
  const rival = startRival(file);
  await expect.poll(rival.output, { timeout: 10_000 }).toBe(`${process.pid}\n`);
  releaseLock(file);
  expect(existsSync(file)).toBe(false);
});

test("one of many concurrent processes gets the lock", async () => {
  const file = join(aFolder(), "lock");
  const rivals = Array.from({ length: 4 }, () => startRival(file));
  const said = () => rivals.map((rival) => rival.output().trim());
  await expect.poll(() => said().every(Boolean), { timeout: 10_000 }).toBe(true);
  expect(said().filter((word) => word === "mine")).toHaveLength(1);
});

test("the lock of a killed process is free", async () => {
  const file = join(aFolder(), "lock");
  const rival = startRival(file);
  await expect.poll(rival.output, { timeout: 10_000 }).toBe("mine\n");
  process.kill(rival.pid, "SIGKILL");
  await rival.ended;
  expect(existsSync(file)).toBe(true);
  expect(acquireLock(file)).toBeUndefined();
});

test("a lock is free if another process reused its holder's ID", () => {
  const file = join(aFolder(), "lock");
  writeFileSync(file, `${process.ppid} another start time`);
  expect(acquireLock(file)).toBeUndefined();
});

test("a lock is free if its holder's ID is unused", () => {
  const file = join(aFolder(), "lock");
  const { pid } = spawnSync("true");
  writeFileSync(file, `${pid} `);
  expect(acquireLock(file)).toBeUndefined();
});
