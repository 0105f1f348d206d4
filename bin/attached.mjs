// Runs one command, and ends it when whoever asked for it is gone: stdin closes however that one died.
// Both stand in process groups of their own, so that a kill of the whole group that asked leaves nothing behind.
import { spawn } from "node:child_process";
import { constants } from "node:os";

const PATIENCE_MS = 10_000;

const { command, args, signals, uid, gid } = JSON.parse(process.argv[2]);
const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], detached: true, uid, gid });

let asked = 0;
function end() {
  if (asked === signals.length) return;
  signal(signals[asked++]);
  setTimeout(end, PATIENCE_MS).unref();
}

function signal(name) {
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

child.on("error", (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on("exit", (code, name) => {
  signal("SIGKILL");
  process.exit(code ?? 128 + constants.signals[name]);
});

process.stdin.on("close", () => asked || end()).resume();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => asked || end());
