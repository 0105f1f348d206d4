import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Style = "roman" | "italic" | "bold" | "boldItalic";
export type Han = "sc" | "tc" | "jp" | "kr";

export type Family = {
  slicesOf: (character: number) => string[];
  file: (slice: string, style: Style) => string;
  weight: (style: Style) => number | undefined;
  /** Matches the x-height of Newsreader, which is small. */
  scale: number;
  /** Needs no outlines to position marks, so they can be left out of memory: these families have many slices. */
  solid?: boolean;
};

const HANS: Han[] = ["sc", "jp", "tc", "kr"];

export function fontPath(path: string): string {
  return join(process.cwd(), "node_modules", path);
}

export function readFamilies(): Record<Han, Family[]> {
  const others = [
    noto("noto-serif", { scale: 0.89, italics: true }),
    plain("amiri", { scale: 1, bold: 700 }),
    noto("noto-serif-hebrew", { scale: 1 }),
    noto("noto-serif-devanagari", { scale: 1.02 }),
    noto("noto-serif-tamil", { scale: 0.92 }),
  ];
  const han = { sc: cjk("sc"), tc: cjk("tc"), jp: cjk("jp"), kr: cjk("kr") };
  const order = (first: Han) => {
    const rest = HANS.filter((each) => each !== first).map((each) => han[each]);
    return [plain("newsreader", { scale: 1, bold: 600 }), ...others, han[first], ...rest];
  };
  return { sc: order("sc"), tc: order("tc"), jp: order("jp"), kr: order("kr") };
}

function plain(name: string, { scale, bold }: { scale: number; bold: number }): Family {
  const folder = `@fontsource/${name}`;
  const weight = (style: Style) => (weightOf(style) > 400 ? bold : 400);
  return {
    slicesOf: readSlices(folder),
    file: (slice, style) => `${folder}/files/${name}-${slice}-${weight(style)}-${slant(style)}.woff2`,
    weight: () => undefined,
    scale,
  };
}

function cjk(name: Han): Family {
  return { ...noto(`noto-serif-${name}`, { scale: 0.93 }), solid: true };
}

function noto(name: string, { scale, italics = false }: { scale: number; italics?: boolean }): Family {
  const folder = `@fontsource-variable/${name}`;
  return {
    slicesOf: readSlices(folder),
    file: (slice, style) => `${folder}/files/${name}-${slice}-wght-${italics ? slant(style) : "normal"}.woff2`,
    weight: weightOf,
    scale,
  };
}

function weightOf(style: Style): number {
  return style.startsWith("bold") ? 600 : 400;
}

function slant(style: Style): string {
  return /italic/i.test(style) ? "italic" : "normal";
}

type Range = { slice: string; from: number; to: number };

/** East Asian families have ten thousand ranges, so they are indexed by blocks of 256 characters. */
const blockOf = (character: number) => character >> 8;

/** {"latin": "U+0000-00FF,U+0131"}, or {"[21]": …} for East Asian families. */
function readSlices(folder: string): Family["slicesOf"] {
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
