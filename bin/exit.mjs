import { readFileSync } from "node:fs";
import { endAll } from "./children.mjs";

const WATCH_MS = 300;

let ending = false;

/** Ends all children, then this process. Expected errors print their message, bugs their stack. */
export async function end(code, error) {
  if (ending) return;
  ending = true;
  if (error) console.error(error.constructor === Error ? error.message : error.stack);
  await endAll();
  process.exit(code);
}

/** Also ends when npm, our parent, is killed without forwarding a signal. */
export function endWhenAsked(code) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (!ending) console.log("\nStopping.");
      end(code);
    });
  }
  // A closed terminal or pipe must not interrupt the shutdown.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  if (parent === 1 && !isPackageManager(parent)) end(1);
  setInterval(() => process.ppid === parent || end(1), WATCH_MS).unref();
}

/** Process 1 may be npm in a container; otherwise npm died before `ppid` was read. */
function isPackageManager(pid) {
  try {
    return /npm|yarn|bun/.test(readFileSync(`/proc/${pid}/cmdline`, "utf8"));
  } catch {
    return true;
  }
}
