import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { attach, isEnding } from "../bin/children.mjs";
import { ROOT, SERVER } from "../bin/project.mjs";
import { descendantsOf } from "../bin/testing/processes.ts";
import { patience } from "../e2e/tools/patience.mjs";

/** As in the systemd units (RestartSec). */
const RESTART_MS = 1_000;
const POLL_MS = 50;
const UP_MS = 60_000;

/** Restarts a part when it dies, until it is held or ended. `launch` returns its pids and when it exited. */
export function keep(name, launch, { restartMs = RESTART_MS, isUp = async () => true } = {}) {
  let isHeld = false;
  let current = launch();
  void watch();

  async function watch() {
    for (;;) {
      await current.exited;
      await pause(restartMs);
      while (isHeld === true) await pause(POLL_MS);
      if (isHeld === "ended" || isEnding()) return;
      current = launch();
    }
  }

  const signal = (what) => {
    for (const pid of current.pids()) sendSignal(pid, what);
  };
  return {
    name,
    signal,
    pids: () => current.pids(),
    untilUp: () => until(isUp, `${name} is not up`, UP_MS),
    exited: () => current.exited,
    /** Until `release`, a death is final. */
    hold: () => {
      isHeld = true;
    },
    release: () => {
      isHeld = false;
    },
    async end() {
      isHeld = "ended";
      signal("SIGCONT");
      await current.end();
    },
  };
}

/** A program that ends with this process, its output in a file. */
export function launchProgram(command, args, { log, ...options }) {
  const output = openSync(log, "a", 0o600);
  const attached = attach(command, args, { ...options, output });
  closeSync(output);
  return adopt(attached);
}

/** What `attach` started; its own process is a wrapper. */
export const adopt = ({ child, exited, end }) => ({ exited, end, pids: () => descendantsOf(child.pid) });

/** bin/serve.mjs in a folder, listening on a socket that outlives it if there is one. It ends with its IPC channel. */
export function launchSite({ folder = ROOT, env, log, socket }) {
  const output = openSync(log, "a", 0o600);
  const program = [process.execPath, ...SERVER];
  const [command, ...args] = socket ? ["sh", "-c", 'LISTEN_PID=$$ LISTEN_FDS=1 exec "$0" "$@"', ...program] : program;
  const stdio = ["ignore", output, output, socket ? socket.fd : "ignore", "ipc"];
  const child = spawn(command, args, { cwd: folder, env, stdio });
  closeSync(output);
  const exited = new Promise((resolve) => child.once("exit", resolve));
  const end = () => {
    child.kill("SIGKILL");
    return exited;
  };
  return { exited, end, pids: () => [child.pid] };
}

export function sendSignal(pid, what) {
  try {
    process.kill(pid, what);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

export async function until(condition, otherwise, withinMs = UP_MS) {
  const end = performance.now() + patience(withinMs);
  while (!(await Promise.try(condition).catch(() => false))) {
    if (performance.now() > end) throw new Error(otherwise);
    await pause(POLL_MS);
  }
}
