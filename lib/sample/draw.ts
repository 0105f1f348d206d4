import { createHash } from "node:crypto";

export const SAMPLE_MAX = 2_000;
export const SAMPLE_LEAST = 500;
const SHARE = 0.03;

/** How many are asked unless the auditor names another number. */
export function usualSize(population: number): number {
  return Math.min(SAMPLE_MAX, population, Math.max(SAMPLE_LEAST, Math.ceil(population * SHARE)));
}

/** `root` in Base64, as in the checkpoint. */
export type Seeded = { origin: string; size: number; root: string; seed: string };

const VALUE_BYTES = 6;
const VALUES = 2 ** (8 * VALUE_BYTES);

/**
 * Entry numbers without end, each of 0 to size − 1 equally likely: SHA-256 in counter mode, with rejection. Those that do
 * not count at the checkpoint, or were drawn before, are skipped (docs/auditable-count.md).
 */
export function* drawNumbers({ origin, size, root, seed }: Seeded): Generator<number> {
  const key = createHash("sha256").update(`undersigned sample 1\n${origin}\n${size}\n${root}\n${seed}\n`).digest();
  const limit = VALUES - (VALUES % size);
  for (let counter = 0n; ; counter += 1n) {
    const block = Buffer.alloc(8);
    block.writeBigUInt64BE(counter);
    const value = createHash("sha256").update(key).update(block).digest().readUIntBE(0, VALUE_BYTES);
    if (value < limit) yield value % size;
  }
}

/** `filter` gives those of some entries that count. */
export async function pickNumbers(
  seeded: Seeded,
  wanted: number,
  population: number,
  filter: (numbers: number[]) => Promise<Set<number>>,
): Promise<number[]> {
  const numbers = drawNumbers(seeded);
  const picked = new Set<number>();
  const seen = new Set<number>();
  const atOnce = Math.min(seeded.size, Math.ceil((2 * wanted * seeded.size) / Math.max(1, population)) + 100);
  while (picked.size < wanted && seen.size < seeded.size) {
    const fresh: number[] = [];
    for (let tries = 0; tries < atOnce; tries += 1) {
      const { value } = numbers.next();
      if (!seen.has(value)) fresh.push(value);
      seen.add(value);
    }
    const counting = await filter(fresh);
    for (const number of fresh) if (picked.size < wanted && counting.has(number)) picked.add(number);
  }
  return [...picked];
}
