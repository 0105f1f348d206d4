import { readSlices, type SlicesOf } from "./slices.ts";

export type Style = "roman" | "italic" | "bold" | "boldItalic";
export type Han = "sc" | "tc" | "jp" | "kr";

export type Family = {
  slicesOf: SlicesOf;
  file: (slice: string, style: Style) => string;
  weight: (style: Style) => number | undefined;
  /** Matches the x-height of Newsreader, which is small. */
  scale: number;
  /** Needs no outlines to position marks, so they can be left out of memory: these families have many slices. */
  solid?: boolean;
  /** Its spaces and digits are wide. */
  emoji?: boolean;
};

const HANS: Han[] = ["sc", "jp", "tc", "kr"];

/** Beyond the languages of the letters: Unicode's recommended scripts (UAX #31, table 5) and those of the Americas. */
const SCRIPTS = {
  "noto-naskh-arabic": 1,
  "noto-serif-armenian": 0.92,
  "noto-serif-bengali": 1,
  "noto-serif-ethiopic": 0.92,
  "noto-serif-georgian": 0.92,
  "noto-serif-gujarati": 1,
  "noto-serif-gurmukhi": 1,
  "noto-serif-kannada": 0.95,
  "noto-serif-khmer": 0.95,
  "noto-serif-lao": 0.95,
  "noto-serif-malayalam": 0.95,
  "noto-serif-oriya": 1,
  "noto-serif-sinhala": 0.95,
  "noto-serif-telugu": 0.95,
  "noto-serif-thai": 0.95,
  "noto-serif-tibetan": 1.02,
  "noto-sans-thaana": 1,
  "noto-sans-canadian-aboriginal": 0.85,
  "noto-sans-cherokee": 0.85,
};

export function readFamilies(): Record<Han, Family[]> {
  const first = [plain("newsreader", { scale: 1, bold: 600 }), full({ scale: 0.89 })];
  const others = [
    plain("amiri", { scale: 1, bold: 700 }),
    noto("noto-serif-hebrew", { scale: 1 }),
    noto("noto-serif-devanagari", { scale: 1.02 }),
    noto("noto-serif-tamil", { scale: 0.92 }),
    ...Object.entries(SCRIPTS).map(([name, scale]) => noto(name, { scale })),
    plain("noto-serif-myanmar", { scale: 0.92, bold: 600 }),
    plain("noto-sans-osage", { scale: 0.85, bold: 400 }),
  ];
  const last = [emoji({ scale: 0.85 }), noto("noto-sans-symbols", { scale: 0.9 }), math({ scale: 0.9 })];
  const han = { sc: cjk("sc"), tc: cjk("tc"), jp: cjk("jp"), kr: cjk("kr") };
  const order = (preferred: Han) => {
    const rest = HANS.filter((each) => each !== preferred).map((each) => han[each]);
    return [...first, ...others, han[preferred], ...rest, ...last];
  };
  return { sc: order("sc"), tc: order("tc"), jp: order("jp"), kr: order("kr") };
}

const EUROPEAN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]$/u;
const isEuropean = (character: number) => EUROPEAN.test(String.fromCodePoint(character));
const FULL = {
  roman: "400Regular",
  italic: "400Regular_Italic",
  bold: "600SemiBold",
  boldItalic: "600SemiBold_Italic",
};

/** Noto Serif in one file for each style: the sliced packages lack most combining marks. */
function full({ scale }: { scale: number }): Family {
  return {
    slicesOf: (character) => (isEuropean(character) ? ["full"] : []),
    file: (_, style) => `@expo-google-fonts/noto-serif/${FULL[style]}/NotoSerif_${FULL[style]}.ttf`,
    weight: () => undefined,
    scale,
  };
}

function emoji({ scale }: { scale: number }): Family {
  return { ...noto("noto-emoji", { scale }), emoji: true };
}

/** One file, named after a part of it. */
function math({ scale }: { scale: number }): Family {
  return {
    ...plain("noto-sans-math", { scale, bold: 400 }),
    slicesOf: (character) => (isEuropean(character) ? ["latin"] : []),
  };
}

function plain(name: string, { scale, bold }: { scale: number; bold: number }): Family {
  const folder = `@fontsource/${name}`;
  const weight = (style: Style) => (weightOf(style) > 400 ? bold : 400);
  return {
    slicesOf: readSlices(folder),
    file: (slice, style) =>
      `${folder}/files/${name}-${slice}-${weight(style)}-${name === "newsreader" ? slant(style) : "normal"}.woff2`,
    weight: () => undefined,
    scale,
  };
}

function cjk(name: Han): Family {
  return { ...noto(`noto-serif-${name}`, { scale: 0.93 }), solid: true };
}

function noto(name: string, { scale }: { scale: number }): Family {
  const folder = `@fontsource-variable/${name}`;
  return {
    slicesOf: readSlices(folder),
    file: (slice) => `${folder}/files/${name}-${slice}-wght-normal.woff2`,
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
