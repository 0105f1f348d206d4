import type { Pdf } from "../pdf/write.ts";
import { type Face, openFace } from "./face.ts";
import { type Family, type Han, readFamilies, type Style } from "./families.ts";

export type Fonts = ReturnType<typeof openFonts>;

/** White square, drawn where no font has the character. */
export const BOX = 0x25a1;

/** `outlines` keeps the outlines of East Asian fonts in memory, to draw glyphs instead of embedding them. */
export function openFonts(pdf: Pick<Pdf, "reserve">, { outlines = false } = {}) {
  const families = readFamilies();
  const faces = new Map<string, Face>();
  const found = new Map<string, Map<number, Face | undefined>>();

  const foundIn = (style: Style, han: Han) => {
    const known = found.get(style + han) ?? new Map<number, Face | undefined>();
    found.set(style + han, known);
    return known;
  };

  async function open(family: Family, slice: string, style: Style): Promise<Face> {
    const key = family.file(slice, style) + (family.weight(style) ?? "");
    const opened = outlines ? { ...family, solid: false } : family;
    const face = faces.get(key) ?? (await openFace(opened, slice, style, pdf.reserve(), `F${faces.size + 1}`));
    faces.set(key, face);
    return face;
  }

  async function search(character: number, style: Style, han: Han): Promise<Face | undefined> {
    for (const family of families[han])
      for (const slice of family.slicesOf(character)) {
        const face = await open(family, slice, style);
        if (face.characters.has(character)) return face;
      }
  }

  /** Must be awaited for each text before it is typeset. */
  async function prepare(text: string, style: Style, han: Han): Promise<void> {
    const known = foundIn(style, han);
    for (const each of text) {
      const character = each.codePointAt(0) ?? 0;
      if (!known.has(character)) known.set(character, await search(character, style, han));
    }
    if (!known.has(BOX)) known.set(BOX, await search(BOX, style, han));
  }

  const find = (character: number, style: Style, han: Han) => found.get(style + han)?.get(character);

  return { prepare, find, all: () => [...faces.values()] };
}
