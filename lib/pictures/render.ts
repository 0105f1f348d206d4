import sharp from "sharp";

// A picture at a time, by one thread beside the one that answers: a crowd of pictures leaves a core to the pages.
sharp.concurrency(1);
sharp.cache(false);
let turn: Promise<unknown> = Promise.resolve();

type Made = { density?: number; alpha?: boolean };

/** An SVG of shapes as PNG, at so many pixels for each of its own; opaque, unless told. */
export function renderPng(svg: string, { density = 1, alpha = false }: Made = {}): Promise<Buffer> {
  const rendered = turn.then(() => {
    const picture = sharp(Buffer.from(svg), { density: 72 * density });
    return (alpha ? picture : picture.removeAlpha()).png({ compressionLevel: 9 }).toBuffer();
  });
  turn = rendered.catch(() => undefined);
  return rendered;
}
