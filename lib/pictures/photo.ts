import { renderPng } from "./render.ts";
import { type Card, drawShare } from "./share.ts";
import { inTurn } from "./sharp.ts";

/** `focus`: percents from left and top that stay in view. */
export type Photo = { bytes: Uint8Array; width: number; height: number; focus: { x: number; y: number } };

/** Inside the sheet's right edge. */
const PANEL = { left: 797, top: 33, width: 370, height: 564 };
const TEXT_WIDTH = 673;

/** The share image, with a photo beside the text. A palette keeps it small. */
export async function renderShare(card: Card, photo?: Photo): Promise<Buffer> {
  if (!photo) return renderPng(await drawShare(card));
  const drawn = await renderPng(await drawShare({ ...card, width: TEXT_WIDTH }));
  const input = await cut(photo);
  const { left, top } = PANEL;
  return inTurn((open) => open(drawn).composite([{ input, left, top }]).png({ palette: true, quality: 90 }).toBuffer());
}

function cut({ bytes, width, height, focus }: Photo): Promise<Buffer> {
  const scale = Math.max(PANEL.width / width, PANEL.height / height);
  const [wide, high] = [Math.ceil(width * scale), Math.ceil(height * scale)];
  const left = Math.round(((wide - PANEL.width) * focus.x) / 100);
  const top = Math.round(((high - PANEL.height) * focus.y) / 100);
  const region = { left, top, width: PANEL.width, height: PANEL.height };
  return inTurn((open) => open(bytes).resize(wide, high, { fit: "fill" }).extract(region).png().toBuffer());
}
