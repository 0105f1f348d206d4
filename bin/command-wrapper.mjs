// Runs one command and ends it when the requesting process dies, which closes stdin. Each is in its own process group,
// so that killing the requester's group does not kill this wrapper first.
import { spawn } from "node:child_process";
import { constants } from "node:os";

const GRACE_MS = 10_000;

const { command, args, signals, uid, gid } = JSON.parse(process.argv[2]);
const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], detached: true, uid, gid });

let signalsSent = 0;
function end() {
  if (signalsSent === signals.length) return;
  sendSignal(signals[signalsSent++]);
  setTimeout(end, GRACE_MS).unref();
}

function sendSignal(name) {
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
  sendSignal("SIGKILL");
  process.exit(code ?? 128 + constants.signals[name]);
});

process.stdin.on("close", () => signalsSent || end()).resume();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => signalsSent || end());
