import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const POLL_MS = 50;
const PATIENCE_MS = 30_000;

/** A process number above what any system gives out. */
const NOBODY = 2 ** 22 + 1;

/** Ends the PostgreSQL that a killed start left on this folder, if any. The caller holds the folder's lock. */
export async function endOrphan(folder) {
  const pidFile = join(folder, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const pid = Number.parseInt(readFileSync(pidFile, "utf8"), 10);
  const isThere = () => commandOf(pid).includes(folder);
  for (const signal of ["SIGINT", "SIGQUIT"]) {
    if (isThere()) process.kill(pid, signal);
    const until = performance.now() + PATIENCE_MS;
    while (isThere() && performance.now() < until) await wait(POLL_MS);
  }
  if (isThere()) throw new Error(`PostgreSQL process ${pid} is still using ${folder}. Stop it and try again.`);
  disown(pidFile);
}

/**
 * Another process may have got the dead one's number, and PostgreSQL would take that for a living server. Only the
 * number and the state go: by the rest it finds out whether sessions of the dead server still write.
 */
function disown(pidFile) {
  if (!existsSync(pidFile)) return;
  const lines = readFileSync(pidFile, "utf8").split("\n").slice(1, 7);
  writeFileSync(pidFile, [NOBODY, ...lines, ""].join("\n"));
}

function commandOf(pid) {
  try {
    if (existsSync("/proc/self/cmdline")) return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}
