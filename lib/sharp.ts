import sharp from "sharp";

// A picture at a time, by one thread beside the one that answers: a crowd of pictures leaves a core to the pages, and
// only one is unpacked in our memory.
sharp.concurrency(1);
sharp.cache(false);
let turn: Promise<unknown> = Promise.resolve();

/** Does what is to be done with pictures once all that was asked for before is done. */
export function inTurn<T>(work: (open: typeof sharp) => Promise<T>): Promise<T> {
  const done = turn.then(() => work(sharp));
  turn = done.catch(() => undefined);
  return done;
}
