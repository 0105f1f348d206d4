import type { Face } from "../fonts/face.ts";
import { num, textString } from "../pdf/literals.ts";
import { asSeen } from "./levels.ts";
import type { Line } from "./lines.ts";

export type TextStyle = {
  size: number;
  colour: string /** Letter spacing, in thousandths of the size. */;
  spacing?: number;
};

/** A line compiled to operators: small enough to keep while a page fills. */
export type Drawing = { operators: string; faces: Face[] };

/** From the start of the baseline (ISO 32000-1, 9.4). */
export function drawLine({ pieces }: Line, { size, colour, spacing = 0 }: TextStyle): Drawing {
  const operators = [`${colour} rg`];
  const faces = new Set<Face>();
  let face: Face | undefined;
  let rise = 0;
  let row = "";
  let codes = "";
  /** Offset of the next glyph beyond the previous width, in thousandths of an em. */
  let move = 0;

  const endCodes = () => {
    row += codes && `<${codes}>`;
    codes = "";
  };
  const endRow = () => {
    endCodes();
    if (row) operators.push(`[${row}]TJ`);
    row = "";
  };

  for (const piece of pieces) {
    if (piece.face !== face) {
      endRow();
      face = piece.face;
      faces.add(face);
      operators.push(`/${face.name} ${num(size * face.scale)} Tf`);
    }
    // Where glyphs and characters do not map one to one, ActualText holds the text (ISO 32000-1, 14.9.4).
    const hasActualText = piece.glyphs.some(({ silent }) => silent);
    if (hasActualText) {
      endRow();
      operators.push(`/Span<</ActualText${textString(piece.level % 2 ? asSeen(piece.text) : piece.text)}>>BDC`);
    }
    for (const { code, width, advance, dx, dy } of piece.glyphs) {
      if (dy !== rise) {
        endRow();
        rise = dy;
        operators.push(`${num((dy * size * piece.face.scale) / 1000)} Ts`);
      }
      if (move + dx !== 0) {
        endCodes();
        row += String(-move - dx);
      }
      codes += code.toString(16).padStart(4, "0");
      move = advance + spacing - width - dx;
    }
    if (hasActualText) {
      endRow();
      operators.push("EMC");
    }
  }
  endRow();
  if (rise) operators.push("0 Ts");
  return { operators: operators.join(" "), faces: [...faces] };
}
