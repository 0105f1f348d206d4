import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { acquireLock, releaseLock } from "./lock.mjs";
import { aFolder, run } from "./testing/start.ts";

const LOCK = new URL("lock.mjs", import.meta.url).href;

/** A process that tries for a lock, says who has it, and stays. */
function aRival(file: string) {
  const code = `import { acquireLock } from "${LOCK}"; console.log(acquireLock("${file}") ?? "mine"); setInterval(() => {}, 1e6)`;
  return run([process.execPath, "--input-type=module", "--eval", code]);
}

test("a lock is held until it is released, and others are told by whom", async () => {
  const file = join(aFolder(), "lock");
  expect(acquireLock(file)).toBeUndefined();
  const rival = aRival(file);
  await expect.poll(rival.output).toBe(`${process.pid}\n`);
  releaseLock(file);
  expect(existsSync(file)).toBe(false);
});

test("of many that want a lock at once, one gets it", async () => {
  const file = join(aFolder(), "lock");
  const rivals = Array.from({ length: 4 }, () => aRival(file));
  const said = () => rivals.map((rival) => rival.output().trim());
  await expect.poll(() => said().every(Boolean), { timeout: 10_000 }).toBe(true);
  expect(said().filter((word) => word === "mine")).toHaveLength(1);
});

test("the lock of a killed process is free", async () => {
  const file = join(aFolder(), "lock");
  const rival = aRival(file);
  await expect.poll(rival.output).toBe("mine\n");
  process.kill(rival.pid, "SIGKILL");
  await rival.ended;
  expect(existsSync(file)).toBe(true);
  expect(acquireLock(file)).toBeUndefined();
});

test("a lock is free when its holder's number belongs to another process by now", () => {
  const file = join(aFolder(), "lock");
  writeFileSync(file, `${process.ppid} another birth`);
  expect(acquireLock(file)).toBeUndefined();
});

test("a lock is free when its holder's number belongs to nobody", () => {
  const file = join(aFolder(), "lock");
  const { pid } = spawnSync("true");
  writeFileSync(file, `${pid} `);
  expect(acquireLock(file)).toBeUndefined();
});
