import { readFile } from "node:fs/promises";
import { Blob, Font, Face as HbFace, Variation } from "harfbuzzjs";
import decompress from "woff2-encoder/decompress";
import type { Family, Style } from "./families.ts";
import { fontPath } from "./font-path.ts";
import { withoutTables } from "./tables.ts";

/** Nine tenths of a font: embedded, but not needed to shape `solid` families. */
const OUTLINES = ["glyf", "gvar", "loca"];

export type Face = {
  font: Font;
  file: string;
  weight: number | undefined;
  /** One font unit in thousandths of an em. */
  unit: number;
  scale: number;
  emoji: boolean;
  characters: Set<number>;
  name: string;
  id: number;
  /** Keyed by glyph and text: one glyph may stand for different characters. */
  codes: Map<string, number>;
  uses: { glyph: number; text: string; width: number }[];
};

export async function openFace(family: Family, slice: string, style: Style, id: number, name: string): Promise<Face> {
  const file = family.file(slice, style);
  const whole = await readFont(file);
  const face = new HbFace(new Blob(family.solid ? withoutTables(whole, OUTLINES) : whole));
  const font = new Font(face);
  const weight = family.weight(style);
  if (weight) font.setVariations([new Variation("wght", weight)]);
  const unit = 1000 / face.upem;
  const characters = new Set(face.collectUnicodes());
  const uses = [{ glyph: 0, text: "\uFFFD", width: Math.round(font.glyphHAdvance(0) * unit) }];
  const { scale, emoji = false } = family;
  return { font, file, weight, unit, scale, emoji, characters, name, id, codes: new Map(), uses };
}

export async function readFont(file: string): Promise<Uint8Array> {
  const bytes = await readFile(fontPath(file));
  return file.endsWith(".woff2") ? decompress(bytes) : bytes;
}

export function codeOf(face: Face, glyph: number, text: string): number {
  const key = `${glyph} ${text}`;
  const known = face.codes.get(key);
  if (known !== undefined) return known;
  const width = Math.round(face.font.glyphHAdvance(glyph) * face.unit);
  const code = face.uses.push({ glyph, text, width }) - 1;
  if (code > 0xffff) throw new Error("a font has more glyphs than a PDF can name");
  face.codes.set(key, code);
  return code;
}
