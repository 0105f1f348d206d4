import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Style = "roman" | "italic" | "bold" | "boldItalic";
/** In whose hand Han characters are written: the same character looks different in each. */
export type Han = "sc" | "tc" | "jp" | "kr";

/** A family as Fontsource parts it: by ranges of characters, one file each. */
export type Family = {
  /** The slices in which a character may be, the fittest first. */
  slicesOf: (character: number) => string[];
  file: (slice: string, style: Style) => string;
  /** The weight at which a variable font is taken. */
  weight: (style: Style) => number | undefined;
  /** So that all look of one size beside Newsreader, whose small letters are small. */
  scale: number;
  /** Its letters bear no marks that would have to be placed by how they look. Of these there are many. */
  solid?: boolean;
};

const HANS: Han[] = ["sc", "jp", "tc", "kr"];

export function fontPath(path: string): string {
  return join(process.cwd(), "node_modules", path);
}

/** The families to look for a character in, the fittest first. */
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

/** A family with a file for each weight. */
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

/** East Asian families have ten thousand ranges: they are looked up by the 256 characters that one is among. */
const blockOf = (character: number) => character >> 8;

/** What each file of a package holds: {"latin": "U+0000-00FF,U+0131"}, or of East Asian ones {"[21]": …}. */
function readSlices(folder: string): Family["slicesOf"] {
  const told: Record<string, string> = JSON.parse(readFileSync(fontPath(`${folder}/unicode.json`), "utf8"));
  const blocks = new Map<number, Range[]>();
  for (const [name, ranges] of Object.entries(told))
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
