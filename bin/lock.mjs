import { spawnSync } from "node:child_process";
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Locks until this process ends. Returns the ID of the living process that holds the lock, if any. */
export function acquireLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, `${process.pid} ${startTimeOf(process.pid)}`);
  try {
    for (;;) {
      try {
        linkSync(own, file);
        process.once("exit", () => releaseLock(file));
        return undefined;
      } catch (error) {
        if (error.code !== "EEXIST") throw error;
      }
      const holder = holderOf(file);
      if (holder) return holder;
      removeDead(file);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

export function releaseLock(file) {
  if (holderOf(file) === process.pid) rmSync(file, { force: true });
}

function holderOf(file) {
  const [pid, startTime] = read(file).split(/ (.*)/);
  return startTime && startTime === startTimeOf(pid) ? Number(pid) : undefined;
}

/** Puts the lock back if another process has taken it since it was found dead. */
function removeDead(file) {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
    if (holderOf(aside)) linkSync(aside, file);
  } catch (error) {
    if (!["ENOENT", "EEXIST"].includes(error.code)) throw error;
  }
  rmSync(aside, { force: true });
}

/** Process IDs are reused; an ID with its start time is not. Empty for dead processes. */
function startTimeOf(pid) {
  if (!existsSync("/proc/self/stat")) {
    return spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout.trim();
  }
  const [state, ...fields] = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, "")
    .split(" ");
  return state === "Z" ? "" : (fields[18] ?? "");
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
