import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "../testing/database.ts";

const SPENDER = fileURLToPath(new URL("../testing/spender.ts", import.meta.url));
const LIMIT = 60; // too small for acts that are not recorded

const NOW = Date.now();

beforeEach(emptyDatabase);

/** Returns how many turns it took before it was refused or killed. */
async function run(network: string, killAfter = Number.POSITIVE_INFINITY): Promise<number> {
  const child = fork(SPENDER, [network, String(LIMIT), String(NOW)], { stdio: "ignore" });
  let taken = 0;
  child.on("message", (isTaken) => {
    if (isTaken === true) taken += 1;
    if (taken === killAfter) child.kill("SIGKILL");
  });
  await once(child, "exit");
  return taken;
}

test("parallel processes take exactly the budget", async () => {
  const taken = await Promise.all([1, 2].map(() => run("192.0.2.1")));
  expect(taken.reduce((sum, turns) => sum + turns)).toBe(LIMIT);
});

test("a killed process and its successor together take no more than the budget", async () => {
  const taken = [await run("192.0.2.2", 25), await run("192.0.2.2"), await run("192.0.2.2")];
  const total = taken.reduce((sum, turns) => sum + turns);
  expect(total).toBeLessThanOrEqual(LIMIT);
  expect(total).toBeGreaterThan(40);
});
