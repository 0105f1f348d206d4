import { hashNode } from "./hash.ts";

type Inclusion = { leaf: Buffer; index: number; size: number; proof: Buffer[]; root: Buffer };

/** RFC 9162, 2.1.3.2. Numbers stay exact up to 2^53. */
export function isIncluded({ leaf, index, size, proof, root }: Inclusion): boolean {
  if (!isIn(index, size)) return false;
  let [place, last, hash] = [index, size - 1, leaf];
  for (const step of proof) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      hash = hashNode(step, hash);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else hash = hashNode(hash, step);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && hash.equals(root);
}

type Consistency = { older: number; olderRoot: Buffer; size: number; root: Buffer; proof: Buffer[] };

/** RFC 9162, 2.1.4.2. Nothing is consistent with everything, by an empty proof. */
export function isConsistent({ older, olderRoot, size, root, proof }: Consistency): boolean {
  if (older < 0 || older > size) return false;
  if (older === 0) return proof.length === 0;
  if (older === size) return proof.length === 0 && olderRoot.equals(root);
  const [start, ...steps] = Number.isInteger(Math.log2(older)) ? [olderRoot, ...proof] : proof;
  if (!start) return false;
  let [place, last] = [older - 1, size - 1];
  while (isOdd(place)) [place, last] = [half(place), half(last)];
  let [before, after] = [start, start];
  for (const step of steps) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      [before, after] = [hashNode(step, before), hashNode(step, after)];
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else after = hashNode(after, step);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && before.equals(olderRoot) && after.equals(root);
}

const isIn = (index: number, size: number) => Number.isSafeInteger(index) && index >= 0 && index < size;
const isOdd = (number: number) => number % 2 === 1;
const half = (number: number) => Math.floor(number / 2);
