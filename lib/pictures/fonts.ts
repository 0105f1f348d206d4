import { type Fonts, openFonts } from "../typesetting/fonts/open.ts";

/** Glyphs per font, and open fonts; a face keeps every glyph it has drawn. */
const GLYPHS_MAX = 20_000;
const FACES_MAX = 100;

let opened: Fonts | undefined;

export function pictureFonts(): Fonts {
  const faces = opened?.all() ?? [];
  if (faces.length > FACES_MAX || faces.some(({ uses }) => uses.length > GLYPHS_MAX)) opened = undefined;
  opened ??= openFonts({ reserve: () => 0 }, { outlines: true });
  return opened;
}
