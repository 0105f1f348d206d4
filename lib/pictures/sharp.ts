import sharp from "sharp";
import { makeSerially } from "../jobs/serially.ts";

// One picture at a time in one thread, to leave a core for pages and decode only one picture in memory.
sharp.concurrency(1);
sharp.cache(false);
const serially = makeSerially();

export function inTurn<T>(work: (open: typeof sharp) => Promise<T>): Promise<T> {
  return serially(() => work(sharp));
}
