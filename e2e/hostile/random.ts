export type Random = {
  /** An integer from 0 to limit - 1. */
  below: (limit: number) => number;
  one: <T>(list: readonly T[]) => T;
  often: (share: number) => boolean;
};

/** Depends on seed and turn only, so that each turn can be repeated alone (mulberry32). */
export function makeRandom(seed: number, turn: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(turn + 1, 0xc2b2ae35);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    one: (list) => {
      const [found] = list.slice(below(list.length)).slice(0, 1);
      if (found === undefined) throw new Error("empty list");
      return found;
    },
    often: (share) => next() < share,
  };
}
