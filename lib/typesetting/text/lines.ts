import { inVisualOrder } from "./levels.ts";
import type { Piece } from "./pieces.ts";
import { toWords, widthOf } from "./words.ts";

/** Pieces in visual order. The width is in thousandths of the text's size. */
export type Line = { pieces: Piece[]; width: number };

/** Minimizes the sum of squared free space (after Knuth and Plass); unless `even`, ignores the last line's. */
export function breakLines(pieces: Piece[], width: number, { even = false } = {}): Line[] {
  const words = toWords(pieces, width);
  const best = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= words.length; end++) {
    let found = { cost: Number.POSITIVE_INFINITY, start: end - 1 };
    let used = 0;
    for (let start = end - 1; start >= 0; start--) {
      const word = words[start];
      if (!word) break;
      used += word.width + (start === end - 1 ? 0 : word.space);
      if (used > width && start < end - 1) break;
      const free = Math.max(0, width - used) / width;
      const last = end === words.length && !even;
      const cost = (best[start]?.cost ?? 0) + (last ? lastLine(start, end, free) : free ** 2 + 0.001);
      if (cost < found.cost) found = { cost, start };
    }
    best.push(found);
  }
  const lines: Line[] = [];
  for (let end = words.length; end > 0; end = best[end]?.start ?? 0) {
    lines.unshift(toLine(words.slice(best[end]?.start, end).flatMap((word) => word.pieces)));
  }
  return lines;
}

function lastLine(start: number, end: number, free: number): number {
  return start > 0 && end - start === 1 && free > 0.8 ? 0.3 : 0;
}

function toLine(pieces: Piece[]): Line {
  const last = pieces.findLastIndex(({ space }) => !space);
  const kept = pieces.slice(0, last + 1);
  return { pieces: inVisualOrder(kept), width: widthOf(kept) };
}
