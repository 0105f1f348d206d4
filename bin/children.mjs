import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { COMPILED, ROOT } from "./project.mjs";

const GRACE_MS = 15_000;

/** In starting order. */
const running = [];
let ended = false;

/** Starts a command that ends with this process, even if this process is killed. */
export function attach(command, args, { env, output = "inherit", signals = ["SIGTERM", "SIGKILL"], uid, gid } = {}) {
  const order = JSON.stringify({ command, args, signals, uid, gid });
  const wrapper = launch([join(ROOT, "bin/command-wrapper.mjs"), order], {
    env,
    stdio: ["pipe", output, output],
    detached: true,
  });
  wrapper.stdin.on("error", () => {});
  return track(wrapper, () => wrapper.stdin.destroy());
}

/** Starts a Node program that exits by itself when its IPC channel to this process closes. */
export function connect(node, args, { env } = {}) {
  const child = launch(args, { node, env, stdio: ["ignore", "inherit", "inherit", "ipc"] });
  return track(child, () => {
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), GRACE_MS).unref();
  });
}

/** Runs a command and returns its output; throws the output if it fails. */
export async function run(command, args, options = {}) {
  const { child, exited } = attach(command, args, { output: "pipe", ...options });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  const code = await exited;
  if (code !== 0) throw new Error(output.trim() || `${command} ended with ${code}.`);
  return output.trim();
}

export function isEnding() {
  return ended;
}

/** Ends in reverse order: the server before its database. */
export async function endAll() {
  ended = true;
  while (running.length > 0) await running.at(-1).end();
}

function launch(args, { node = process.execPath, env, ...options }) {
  if (ended) throw new Error("Stopping.");
  return spawn(node, args, { cwd: ROOT, env: { NODE_COMPILE_CACHE: COMPILED, ...process.env, ...env }, ...options });
}

function track(child, requestEnd) {
  const exited = new Promise((resolve) => {
    child.once("error", () => resolve(127));
    child.once("close", (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
  const started = {
    child,
    exited,
    end() {
      requestEnd();
      return exited;
    },
  };
  running.push(started);
  exited.then(() => running.splice(running.indexOf(started), 1));
  return started;
}
