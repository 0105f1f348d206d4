import { readFileSync } from "node:fs";
import { endAll } from "./children.mjs";

const WATCH_MS = 300;

let ending = false;

/** Ends what was started, then this process. Messages are for people: only a bug shows where it happened. */
export async function end(code, error) {
  if (ending) return;
  ending = true;
  if (error) console.error(error.constructor === Error ? error.message : error.stack);
  await endAll();
  process.exit(code);
}

/** Ends on a signal, and when npm, which started us, is killed without being able to tell us. */
export function endWhenAsked(code) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (!ending) console.log("\nStopping.");
      end(code);
    });
  }
  // A terminal or a pipe that closed must not keep us from ending the rest.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  if (parent === 1 && !isPackageManager(parent)) end(1);
  setInterval(() => process.ppid === parent || end(1), WATCH_MS).unref();
}

/** In a container npm may be process 1; else, 1 means that npm died before we could look. */
function isPackageManager(pid) {
  try {
    return /npm|yarn|bun/.test(readFileSync(`/proc/${pid}/cmdline`, "utf8"));
  } catch {
    return true;
  }
}
