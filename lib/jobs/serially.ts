/** Runs one task at a time, in order, whether or not the previous one failed. */
export function makeSerially() {
  let last: Promise<unknown> = Promise.resolve();
  return function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
