import { availableParallelism, loadavg } from "node:os";

/** Factor for a busy machine; set once and inherited by all processes of a run. */
process.env.PATIENCE ??= String(1 + (loadavg()[0] ?? 0) / availableParallelism());

/** Scales a timeout by the machine's load at the start of the run. */
export function patience(ms) {
  return Math.ceil(ms * Number(process.env.PATIENCE));
}
