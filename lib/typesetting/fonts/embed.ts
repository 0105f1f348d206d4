import { nameOf, num, ref } from "../pdf/literals.ts";
import type { Pdf } from "../pdf/write.ts";
import { type Face, readFont } from "./face.ts";
import { openSubsetter, type Subsetter } from "./subset.ts";
import { toUnicode } from "./to-unicode.ts";

const SYMBOLIC = 4;

export async function embedFonts(pdf: Pdf, faces: Face[]): Promise<void> {
  const subset = await openSubsetter();
  for (const [at, face] of faces.entries()) {
    if (face.uses.length > 1) await embed(pdf, face, at, subset);
    else pdf.put(face.id, "null");
    await pdf.flush();
  }
}

/** A composite font (ISO 32000-1, 9.7) with two-byte codes, one per glyph and text. */
async function embed(pdf: Pdf, face: Face, at: number, subset: Subsetter): Promise<void> {
  const [descendant, descriptor, program, glyphs, characters] = Array.from({ length: 5 }, pdf.reserve);
  if (!descendant || !descriptor || !program || !glyphs || !characters) throw new Error("no numbers left");
  const cut = subset(await readFont(face.file), new Set(face.uses.map(({ glyph }) => glyph)), face.weight);
  const name = nameOf(`${letters(at)}+${face.file.replace(/^.*\/|\.(woff2|ttf)$/g, "")}-${face.weight ?? ""}`);
  const widths = face.uses.map(({ width }) => width).join(" ");
  pdf.put(
    face.id,
    `<</Type/Font/Subtype/Type0/BaseFont${name}/Encoding/Identity-H/DescendantFonts[${ref(descendant)}]/ToUnicode ${ref(characters)}>>`,
  );
  pdf.put(
    descendant,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${ref(descriptor)}/CIDToGIDMap ${ref(glyphs)}/W[0[${widths}]]>>`,
  );
  pdf.put(
    descriptor,
    `<</Type/FontDescriptor/FontName${name}/Flags ${SYMBOLIC}${measures(face)}/FontFile2 ${ref(program)}>>`,
  );
  pdf.putStream(program, `/Length1 ${cut.length}`, cut);
  pdf.putStream(glyphs, "", Buffer.concat(face.uses.map(({ glyph }) => Buffer.of(glyph >> 8, glyph & 255))));
  pdf.putStream(characters, "", toUnicode(face.uses.map(({ text }) => text)));
}

function measures({ font, unit, file }: Face): string {
  const { ascender, descender } = font.hExtents();
  const head = Buffer.from(font.face.referenceTable("head") ?? []);
  const box = [36, 38, 40, 42].map((at) => num(head.readInt16BE(at) * unit)).join(" ");
  const up = num(ascender * unit);
  const slant = /italic/i.test(file) ? -12 : 0;
  return `/FontBBox[${box}]/Ascent ${up}/Descent ${num(descender * unit)}/CapHeight ${up}/ItalicAngle ${slant}/StemV 80`;
}

/** The six-letter tag of a subset font (9.6.4). */
function letters(at: number): string {
  return String.fromCharCode(...[5, 4, 3, 2, 1, 0].map((place) => 65 + (Math.floor(at / 26 ** place) % 26)));
}
