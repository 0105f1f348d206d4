import { readFileSync } from "node:fs";
import { fontPath } from "./font-path.ts";

/** The files of a family that may have a character. */
export type SlicesOf = (character: number) => string[];

type Range = { slice: string; from: number; to: number };

/** East Asian families have ten thousand ranges, so they are indexed by blocks of 256 characters. */
const blockOf = (character: number) => character >> 8;

/** {"latin": "U+0000-00FF,U+0131"}, or {"[21]": …} for East Asian families. */
export function readSlices(folder: string): SlicesOf {
  const rangesBySlice: Record<string, string> = JSON.parse(readFileSync(fontPath(`${folder}/unicode.json`), "utf8"));
  const blocks = new Map<number, Range[]>();
  for (const [name, ranges] of Object.entries(rangesBySlice))
    for (const range of ranges.split(",")) {
      const [from = 0, to = from] = range.replace(/^U\+/i, "").split("-").map(fromHex);
      const found = { slice: name.replace(/[[\]]/g, ""), from, to };
      for (let block = blockOf(from); block <= blockOf(to); block++)
        blocks.set(block, [...(blocks.get(block) ?? []), found]);
    }
  const has = (character: number) => (range: Range) => range.from <= character && character <= range.to;
  return (character) => (blocks.get(blockOf(character)) ?? []).filter(has(character)).map(({ slice }) => slice);
}

const fromHex = (digits: string) => Number.parseInt(digits, 16);
