export const SHADES = 5;

/** The lowest count of each shade, lightest first: at most five steps on the ladder 1, 2, 5, 10, 20, 50 … */
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

export function shadeOf(count: number, shades: readonly number[]): number | undefined {
  const reached = shades.filter((from) => from <= count).length;
  return reached > 0 ? SHADES - shades.length + reached : undefined;
}
