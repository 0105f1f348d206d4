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

const EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u;

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
    for (const { text, mayBreak, found } of clustersIn(setter.fonts, span, han, () => last?.face)) {
      const face = found ?? setter.fonts.find(BOX, span.style, han);
      if (!face) throw new Error("no font has a box");
      const missing = found === undefined;
      const like = { face, level: levels[at] ?? 0, space: text === " ", missing };
      const breaks = mayBreak && mayBreakBetween(before, text);
      const previous = pieces.at(-1);
      if (breaks && previous) previous.breakAfter = true;
      if (last && !breaks && !missing && isLike(last, like)) last.text += text;
      else {
        last = { text, ...like, breakAfter: false, ...(span.href ? { href: span.href } : {}) };
        pieces.push(last);
      }
      if (missing) setter.missing++;
      at += text.length;
      before = text;
    }
  }
  return pieces.map(withShape);
}

export function withShape<One extends Unshaped>(piece: One): One & Piece {
  return { ...piece, ...shape(piece) };
}

function isLike(piece: Unshaped, { face, level, space, missing }: Partial<Unshaped>): boolean {
  return piece.face === face && piece.level === level && piece.space === space && piece.missing === missing;
}

/** Letters with their marks. Where no font has both, the marks are drawn from a font of their own. */
function* clustersIn(fonts: Fonts, { text, style }: Span, han: Han, last: () => Face | undefined) {
  for (const [whole] of text.matchAll(CLUSTER)) {
    const found = findFace(fonts, whole, style, han, last());
    if (found) yield { text: whole, mayBreak: true, found };
    else
      for (const [at, part] of [...whole].entries())
        yield { text: part, mayBreak: at === 0, found: findFace(fonts, part, style, han, last()) };
  }
}

/** Common characters stay in the preceding font. Brackets may be mirrored if needed. */
function findFace(fonts: Fonts, cluster: string, style: Style, han: Han, last: Face | undefined): Face | undefined {
  const visible = [...cluster].filter((each) => !INVISIBLE.test(each));
  if (visible.length === 0) return last ?? fonts.find(BOX, style, han);
  const characters = visible.map(toCodePoint);
  const turned = visible.map((each) => toCodePoint(asSeen(each)));
  const hasAll = (face: Face | undefined) => [...characters, ...turned].every((each) => face?.characters.has(each));
  const mayStay = OF_ANY_SCRIPT.test(cluster) && (!last?.emoji || EMOJI.test(cluster));
  if (last && mayStay && hasAll(last)) return last;
  const candidates = characters.map((each) => fonts.find(each, style, han));
  return candidates.find(hasAll) ?? (characters.length === 1 ? candidates[0] : undefined);
}

const toCodePoint = (character: string) => character.codePointAt(0) ?? 0;
