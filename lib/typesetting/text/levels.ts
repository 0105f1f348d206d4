import bidiFactory from "bidi-js";

const bidi = bidiFactory();
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Embedding level of each UTF-16 unit: odd levels run right to left (UAX #9). */
export function levelsOf(text: string): number[] {
  if (!RIGHT_TO_LEFT.test(text)) return Array(text.length).fill(0);
  return [...bidi.getEmbeddingLevels(text, "auto").levels];
}

/** UAX #9, L2. */
export function inVisualOrder<Piece extends { level: number }>(pieces: Piece[]): Piece[] {
  const order = [...pieces];
  const deepest = Math.max(0, ...pieces.map(({ level }) => level));
  for (let level = deepest; level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while ((order[end]?.level ?? 0) >= level) end++;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  }
  return order;
}

/** In visual order, as PDF readers expect it. */
export function asSeen(text: string): string {
  const letters = [...text].map((each) => bidi.getMirroredCharacter(each) ?? each);
  return letters.toReversed().join("");
}
