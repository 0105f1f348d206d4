import sharp from "sharp";
import { makeTurns } from "./turns.ts";

// A picture at a time, by one thread beside the one that answers: a crowd of pictures leaves a core to the pages, and
// only one is unpacked in our memory.
sharp.concurrency(1);
sharp.cache(false);
const inTurnOf = makeTurns();

/** Does what is to be done with pictures once all that was asked for before is done. */
export function inTurn<T>(work: (open: typeof sharp) => Promise<T>): Promise<T> {
  return inTurnOf(() => work(sharp));
}
