import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const POLL_MS = 50;
const GRACE_MS = 30_000;

/** Above the largest process ID of any system. */
const NO_PID = 2 ** 22 + 1;

/** Ends a PostgreSQL that a killed start left behind. The caller holds the folder's lock. */
export async function endOrphan(folder) {
  const pidFile = join(folder, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const pid = Number.parseInt(readFileSync(pidFile, "utf8"), 10);
  const isThere = () => commandOf(pid).includes(folder);
  for (const signal of ["SIGINT", "SIGQUIT"]) {
    if (isThere()) process.kill(pid, signal);
    const until = performance.now() + GRACE_MS;
    while (isThere() && performance.now() < until) await wait(POLL_MS);
  }
  if (isThere()) throw new Error(`PostgreSQL process ${pid} is still using ${folder}. Stop it and try again.`);
  clearPid(pidFile);
}

/**
 * PostgreSQL mistakes a process that reuses the ID for a running server. Keeps the other lines, with which PostgreSQL
 * detects sessions that still write.
 */
function clearPid(pidFile) {
  if (!existsSync(pidFile)) return;
  const lines = readFileSync(pidFile, "utf8").split("\n").slice(1, 7);
  writeFileSync(pidFile, [NO_PID, ...lines, ""].join("\n"));
}

function commandOf(pid) {
  try {
    if (existsSync("/proc/self/cmdline")) return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}
