import { spawnSync } from "node:child_process";
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes this process into a lock file until it ends. Gives the process that has the lock instead, if one lives. */
export function acquireLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, `${process.pid} ${birthOf(process.pid)}`);
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
  const [pid, birth] = read(file).split(/ (.*)/);
  return birth && birth === birthOf(pid) ? Number(pid) : undefined;
}

/** Of two that find a dead lock, one may move the lock that the other has just taken: it is put back. */
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

/** Process numbers are used again; a number with the time of its birth is not. Empty for the dead. */
function birthOf(pid) {
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
