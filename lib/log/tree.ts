import { hashNode, hashNothing } from "./hash.ts";

/** The hash of the complete subtree over entries index·2^level up to (index + 1)·2^level. */
export type Read = (level: number, index: number) => Promise<Buffer>;

export async function readRoot(read: Read, size: number): Promise<Buffer> {
  return size === 0 ? hashNothing() : hashRange(read, 0, size);
}

/** RFC 6962, 2.1.1: from the leaf's sibling to the root's child. */
export async function proveInclusion(read: Read, index: number, size: number): Promise<Buffer[]> {
  if (index < 0 || index >= size) throw new RangeError("The entry is not in the tree");
  const path: Promise<Buffer>[] = [];
  for (let begin = 0, end = size; end - begin > 1; ) {
    const middle = begin + largestPower(end - begin);
    const isLeft = index < middle;
    path.push(isLeft ? hashRange(read, middle, end) : hashRange(read, begin, middle));
    if (isLeft) end = middle;
    else begin = middle;
  }
  return Promise.all(path.reverse());
}

/** RFC 6962, 2.1.2. */
export async function proveConsistency(read: Read, older: number, size: number): Promise<Buffer[]> {
  if (older < 0 || older > size) throw new RangeError("The older tree is larger");
  if (older === 0 || older === size) return [];
  const path: Promise<Buffer>[] = [];
  let [begin, end] = [0, size];
  let isWhole = true;
  while (older !== end) {
    const middle = begin + largestPower(end - begin);
    const isLeft = older <= middle;
    path.push(isLeft ? hashRange(read, middle, end) : hashRange(read, begin, middle));
    if (isLeft) end = middle;
    else {
      begin = middle;
      isWhole = false;
    }
  }
  if (!isWhole) path.push(hashRange(read, begin, end));
  return Promise.all(path.reverse());
}

async function hashRange(read: Read, begin: number, end: number): Promise<Buffer> {
  const count = end - begin;
  const level = Math.log2(count);
  if (Number.isInteger(level)) return read(level, begin / count);
  const middle = begin + largestPower(count);
  return hashNode(...(await Promise.all([hashRange(read, begin, middle), hashRange(read, middle, end)])));
}

/** The largest power of two below `count`. */
function largestPower(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
