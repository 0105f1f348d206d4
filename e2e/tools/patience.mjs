import { availableParallelism, loadavg } from "node:os";

/** How many times as long as on a quiet machine things may take here; set once for all processes of a run. */
process.env.PATIENCE ??= String(1 + (loadavg()[0] ?? 0) / availableParallelism());

/** A time-out for a machine as busy as this one was when the run began. */
export function patience(ms) {
  return Math.ceil(ms * Number(process.env.PATIENCE));
}
