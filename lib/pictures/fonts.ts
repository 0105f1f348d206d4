import { type Fonts, openFonts } from "../deliveries/fonts/open.ts";

/** Glyphs of a font and fonts that are kept open; a face notes each glyph that it ever drew. */
const GLYPHS_MAX = 20_000;
const FACES_MAX = 100;

let opened: Fonts | undefined;

/** The fonts of all pictures, opened once; anew before what they have drawn weighs on the process. */
export function pictureFonts(): Fonts {
  const faces = opened?.all() ?? [];
  if (faces.length > FACES_MAX || faces.some(({ uses }) => uses.length > GLYPHS_MAX)) opened = undefined;
  opened ??= openFonts({ reserve: () => 0 });
  return opened;
}
