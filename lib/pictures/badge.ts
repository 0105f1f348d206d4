import { fitLines, spanOf } from "./fit.ts";
import { outlineLine } from "./outline.ts";
import { renderPng } from "./render.ts";

export const BADGE_DENSITY = 2;
/** Our font is narrower than the one badges are measured for, so a larger size fits. */
const SIZES = [14, 13, 12, 11, 10, 9, 8];
const TEXT =
  /<text x="(?<x>[\d.]+)" y="(?<y>[\d.]+)" textLength="(?<room>[\d.]+)"(?<more>[^>]*)>(?<text>[^<]*)<\/text>/g;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'" };

export async function renderBadge(svg: string): Promise<Buffer> {
  return renderPng(await outlineBadge(svg), { density: BADGE_DENSITY, alpha: true });
}

/** Replaces text by outlines, so that the machine's fonts do not matter. */
export async function outlineBadge(svg: string): Promise<string> {
  let drawn = "";
  let end = 0;
  for (const { 0: whole, index, groups = {} } of svg.matchAll(TEXT)) {
    drawn += svg.slice(end, index) + (await outlined(groups));
    end = index + whole.length;
  }
  return drawn + svg.slice(end);
}

async function outlined({ x, y, room, more = "", text = "" }: Record<string, string>): Promise<string> {
  const plain = text.replace(/&([a-z]+|#\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
  const colour = /fill="([^"]*)"/.exec(more)?.[1] ?? "#000";
  for (const size of SIZES) {
    const width = size === SIZES.at(-1) ? Number(room) : Number.MAX_SAFE_INTEGER;
    const [line] = await fitLines([spanOf(plain, "bold")], { width, size, lines: 1 });
    const wide = ((line?.width ?? 0) * size) / 1000;
    if (!line || (wide > Number(room) && size !== SIZES.at(-1))) continue;
    return outlineLine(line, { x: Number(x) + (Number(room) - wide) / 2, y: Number(y) + 0.5, size, colour });
  }
  return "";
}
