import { Direction, Buffer as HbBuffer, shape as shapeByHarfBuzz } from "harfbuzzjs";
import { codeOf, type Face } from "../fonts/face.ts";
import { BOX } from "../fonts/open.ts";
import { asSeen } from "./levels.ts";

/** In whole thousandths of an em. A silent glyph has no text: another carries the text of both. */
export type Glyph = { code: number; width: number; advance: number; dx: number; dy: number; silent: boolean };

type Shaped = { glyphs: Glyph[]; width: number };
type Found = { glyph: number; start: number; advance: number; dx: number; dy: number };

/** Zero-width space, since some readers replace an empty mapping by the code itself. */
const SILENT = "\u200B";
const CACHED = 2_000;
const caches = new WeakMap<Face, Map<string, Shaped>>();
let buffer: HbBuffer | undefined;

/** Glyphs are in visual order. */
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

/** Makes a copied name what was typed: in each cluster the widest glyph carries the text. */
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
