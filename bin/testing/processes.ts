import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

export function descendantsOf(pid: number, generations = Number.POSITIVE_INFINITY): number[] {
  const pairs = listProcesses();
  const below = (parent: number, depth: number): number[] => {
    if (depth === 0) return [];
    return pairs.filter(([, its]) => its === parent).flatMap(([child]) => [child, ...below(child, depth - 1)]);
  };
  return below(pid, generations);
}

/** Zombies do not count. */
export function living(pids: number[]): number[] {
  const now = listProcesses().map(([pid]) => pid);
  return pids.filter((pid) => now.includes(pid));
}

function listProcesses(): [number, number][] {
  if (!existsSync("/proc/self/stat")) {
    const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,stat="], { encoding: "utf8" }).trim().split("\n");
    return lines.filter((line) => !line.includes("Z")).map((line) => pairIn(line.trim().split(/\s+/)));
  }
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    const [state, parent] = statOf(pid);
    return parent && state !== "Z" ? [pairIn([pid, parent])] : [];
  });
}

function statOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
  } catch {
    return [];
  }
}

function pairIn([pid, parent]: string[]): [number, number] {
  return [Number(pid), Number(parent)];
}

/** Empty for dead processes. */
export function commandOf(pid: number): string {
  if (!existsSync("/proc/self/stat"))
    return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout.trim();
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}
