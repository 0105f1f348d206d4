import { readFile } from "node:fs/promises";
import { Blob, Font, Face as HbFace, Variation } from "harfbuzzjs";
import decompress from "woff2-encoder/decompress";
import { type Family, fontPath, type Style } from "./families.ts";
import { withoutTables } from "./tables.ts";

/** What letters look like, nine tenths of a font: it is embedded, but not needed to set solid letters in a row. */
const OUTLINES = ["glyf", "gvar", "loca"];

/** One font of the document, with the glyphs of it that were used. */
export type Face = {
  font: Font;
  file: string;
  weight: number | undefined;
  /** How many thousandths of an em one of the font's units is. */
  unit: number;
  scale: number;
  characters: Set<number>;
  /** As what it is known on a page (F1), and as which object. */
  name: string;
  id: number;
  /** A glyph by what it stands for: the same one may stand for different characters. */
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
  return { font, file, weight, unit, scale: family.scale, characters, name, id, codes: new Map(), uses };
}

/** A font's tables as they were before they were packed for the web (WOFF 2.0, W3C). */
export async function readFont(file: string): Promise<Uint8Array> {
  return decompress(await readFile(fontPath(file)));
}

/** The code by which a page's content names a glyph that stands for a text. */
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
