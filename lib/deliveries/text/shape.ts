import { Direction, Buffer as HbBuffer, shape as shapeByHarfBuzz } from "harfbuzzjs";
import { codeOf, type Face } from "../fonts/face.ts";
import { BOX } from "../fonts/open.ts";
import { asSeen } from "./levels.ts";

/**
 * A glyph by its code in its font: how wide the font has it, how far it goes here. In whole thousandths of an em.
 * A silent one stands for nothing: another one says the text of both.
 */
export type Glyph = { code: number; width: number; advance: number; dx: number; dy: number; silent: boolean };

type Shaped = { glyphs: Glyph[]; width: number };
type Found = { glyph: number; start: number; advance: number; dx: number; dy: number };

/** An invisible character, since some readers would take none for the code itself. */
const SILENT = "\u200B";
/** Words of a font that are kept: names come again, and most of what comes again are few. */
const CACHED = 2_000;
const caches = new WeakMap<Face, Map<string, Shaped>>();
let buffer: HbBuffer | undefined;

/** The glyphs of a text in one font, from left to right: joined, reordered and placed as its script demands. */
export function shape({ text, face, level, missing }: { text: string; face: Face; level: number; missing: boolean }) {
  const cache = caches.get(face) ?? new Map<string, Shaped>();
  caches.set(face, cache);
  const key = `${missing}${level % 2}${text}`;
  const known = cache.get(key);
  if (known) return known;
  const found = runHarfBuzz(face, missing ? String.fromCodePoint(BOX) : text, level % 2 === 1);
  const glyphs = withText(found, text, level % 2 === 1).map(({ glyph, stands, advance, dx, dy }) => {
    const code = codeOf(face, glyph, stands);
    const [along = 0, right = 0, up = 0] = [advance, dx, dy].map((units) => Math.round(units * face.unit) || 0);
    return { code, width: face.uses[code]?.width ?? 0, advance: along, dx: right, dy: up, silent: stands === SILENT };
  });
  const shaped = { glyphs, width: glyphs.reduce((sum, { advance }) => sum + advance, 0) * face.scale };
  if (cache.size >= CACHED) cache.clear();
  cache.set(key, shaped);
  return shaped;
}

function runHarfBuzz(face: Face, text: string, rightToLeft: boolean): Found[] {
  buffer ??= new HbBuffer();
  buffer.reset();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(rightToLeft ? Direction.RTL : Direction.LTR);
  shapeByHarfBuzz(face.font, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint, cluster }, at) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {};
    return { glyph: codepoint, start: cluster, advance: xAdvance, dx: xOffset, dy: yOffset };
  });
}

/**
 * Says what each glyph stands for, so that who copies a name gets what was typed, whatever the number and the order of
 * its glyphs: of those that make one letter together, the widest has its text, and the others are silent.
 */
function withText(glyphs: Found[], text: string, rightToLeft: boolean) {
  const starts = [...new Set(glyphs.map(({ start }) => start)), text.length].toSorted((a, b) => a - b);
  const ends = new Map(starts.map((start, at) => [start, starts[at + 1]]));
  const widest = new Map<number, Found>();
  for (const glyph of glyphs) {
    if (glyph.advance > (widest.get(glyph.start)?.advance ?? -1)) widest.set(glyph.start, glyph);
  }
  return glyphs.map((glyph) => {
    const own = text.slice(glyph.start, ends.get(glyph.start));
    if (widest.get(glyph.start) !== glyph) return { ...glyph, stands: SILENT };
    return { ...glyph, stands: rightToLeft ? asSeen(own) : own };
  });
}
