import type { Face } from "../fonts/face.ts";
import type { Han, Style } from "../fonts/families.ts";
import { BOX, type Fonts } from "../fonts/open.ts";
import { mayBreakBetween } from "./breaks.ts";
import { asSeen, levelsOf } from "./levels.ts";
import { type Glyph, shape } from "./shape.ts";

export type Span = { text: string; style: Style; href?: string };
/** Text drawn in one go: one font, one direction, one span, no break opportunity. */
export type Piece = {
  text: string;
  face: Face;
  level: number;
  glyphs: Glyph[];
  /** In thousandths of the text's size. */
  width: number;
  space: boolean;
  missing: boolean;
  breakAfter: boolean;
  href?: string;
};
type Unshaped = Omit<Piece, "glyphs" | "width">;
export type Setter = { fonts: Fonts; missing: number };

const CLUSTER = /.[\p{M}\p{Join_Control}]*/gsu;
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;
const OF_ANY_SCRIPT = /^[\p{Script=Common}\p{Script=Inherited}]+$/u;

/** `apart` isolates each span's direction from its neighbors. */
export type Paragraph = { spans: Span[]; han?: Han; apart?: boolean };

/** Reading order. Missing characters become counted boxes. The fonts must have been prepared. */
export function cut(setter: Setter, { spans, han = "sc", apart = false }: Paragraph): Piece[] {
  const levels = apart ? spans.flatMap(({ text }) => levelsOf(text)) : levelsOf(spans.map(({ text }) => text).join(""));
  const pieces: Unshaped[] = [];
  let at = 0;
  let before = "";
  for (const span of spans) {
    let last: Unshaped | undefined;
    for (const [cluster] of span.text.matchAll(CLUSTER)) {
      const found = findFace(setter.fonts, cluster, span.style, han, last?.face);
      const missing = found === undefined;
      const face = found ?? setter.fonts.find(BOX, span.style, han);
      if (!face) throw new Error("no font has a box");
      const space = cluster === " ";
      const level = levels[at] ?? 0;
      const breaks = mayBreakBetween(before, cluster);
      const previous = pieces.at(-1);
      if (breaks && previous) previous.breakAfter = true;
      if (
        last &&
        !breaks &&
        !missing &&
        !last.missing &&
        last.face === face &&
        last.level === level &&
        last.space === space
      )
        last.text += cluster;
      else {
        last = {
          text: cluster,
          face,
          level,
          space,
          breakAfter: false,
          missing,
          ...(span.href ? { href: span.href } : {}),
        };
        pieces.push(last);
      }
      if (missing) setter.missing++;
      at += cluster.length;
      before = cluster;
    }
  }
  return pieces.map(withShape);
}

export function withShape<One extends Unshaped>(piece: One): One & Piece {
  return { ...piece, ...shape(piece) };
}

/** Common characters stay in the preceding font. Brackets may be mirrored if needed. */
function findFace(fonts: Fonts, cluster: string, style: Style, han: Han, last: Face | undefined): Face | undefined {
  const visible = [...cluster].filter((each) => !INVISIBLE.test(each));
  const characters = visible.map(toCodePoint);
  const turned = visible.map((each) => toCodePoint(asSeen(each)));
  const hasAll = (face: Face | undefined) => [...characters, ...turned].every((each) => face?.characters.has(each));
  if (last && OF_ANY_SCRIPT.test(cluster) && hasAll(last)) return last;
  const candidates = characters.map((each) => fonts.find(each, style, han));
  return candidates.find(hasAll) ?? candidates[0] ?? (characters.length === 0 ? last : undefined);
}

const toCodePoint = (character: string) => character.codePointAt(0) ?? 0;
