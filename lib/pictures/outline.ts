import type { Line } from "../typesetting/text/lines.ts";

type Place = { x: number; y: number; size: number; colour: string };

/** A line as SVG paths, which render without fonts or text shaping. */
export function outlineLine({ pieces }: Line, { x, y, size, colour }: Place): string {
  const shapes: string[] = [];
  let at = x;
  for (const { face, glyphs } of pieces) {
    const em = (size * face.scale) / 1000;
    const scale = round(em * face.unit, 1e5);
    for (const { code, advance, dx, dy } of glyphs) {
      const path = face.font.glyphToPath(face.uses[code]?.glyph ?? 0);
      const [left, base] = [round(at + dx * em), round(y - dy * em)];
      if (path) shapes.push(`<path transform="matrix(${scale} 0 0 ${-scale} ${left} ${base})" d="${path}"/>`);
      at += advance * em;
    }
  }
  return `<g fill="${colour}">${shapes.join("")}</g>`;
}

function round(value: number, to = 100): number {
  return Math.round(value * to) / to;
}
