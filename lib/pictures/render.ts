import { inTurn } from "../sharp.ts";

type Made = { density?: number; alpha?: boolean };

/** An SVG of shapes as PNG, at so many pixels for each of its own; opaque, unless told. */
export function renderPng(svg: string, { density = 1, alpha = false }: Made = {}): Promise<Buffer> {
  return inTurn((open) => {
    const picture = open(Buffer.from(svg), { density: 72 * density });
    return (alpha ? picture : picture.removeAlpha()).png({ compressionLevel: 9 }).toBuffer();
  });
}
