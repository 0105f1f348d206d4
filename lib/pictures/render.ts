import { inTurn } from "./sharp.ts";

type Made = { density?: number; alpha?: boolean };

export function renderPng(svg: string, { density = 1, alpha = false }: Made = {}): Promise<Buffer> {
  return inTurn((open) => {
    const picture = open(Buffer.from(svg), { density: 72 * density });
    return (alpha ? picture : picture.removeAlpha()).png({ compressionLevel: 9 }).toBuffer();
  });
}
