export const SHADES = 5;

/**
 * From how many on a shade is used, the lightest first: at most five steps of 1, 2, 5, 10, 20, 50 …, evenly apart on
 * that ladder, since a few countries have most of the signatures.
 */
export function shadesFor(counts: Iterable<number>): number[] {
  const most = Math.max(0, ...counts);
  const ladder: number[] = [];
  for (let power = 1; power <= most; power *= 10)
    for (const step of [1, 2, 5]) if (step * power <= most) ladder.push(step * power);
  const last = ladder.length - 1;
  const shades = Math.min(SHADES, ladder.length);
  return Array.from(
    { length: shades },
    (_, index) => ladder[Math.round((index * last) / Math.max(1, shades - 1))] ?? 1,
  );
}

/** The shade of a count, 1 to 5; the most are always 5. Nothing for none. */
export function shadeOf(count: number, shades: readonly number[]): number | undefined {
  const reached = shades.filter((from) => from <= count).length;
  return reached > 0 ? SHADES - shades.length + reached : undefined;
}
