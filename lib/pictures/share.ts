import { SHARE } from "../embeds/size.ts";
import type { Line } from "../typesetting/text/lines.ts";
import { fitLines, runsFromRight, spanOf } from "./fit.ts";
import { outlineLine } from "./outline.ts";

/** Texts are in the reader's language, except `title` and `about`. */
export type Card = {
  site: string;
  host: string;
  kicker: string;
  title: string;
  about: { label: string; text: string };
  number: string;
  unit: string;
  note: string;
  by?: string;
  width?: number; // of the text; a photo stands beside it
  part: number;
};

const PAPER = "#f7f3ea";
const SHEET = "#fffdf8";
const INK = "#1e1a15";
const SOFT = "#5d5548";
const LINE = "#d9d0be";
const ACCENT = "#8c1c13";
const MARK = "M3 20C10 5 16 1 17 5s-8 16-4 16 8-11 12-11-1 10 3 10 4-8 7-8 0 7 4 7 5-4 9-6M3 28h46";

const LEFT = 84;
const WIDTH = SHARE.width - 2 * LEFT;
const BODY = { top: 138, height: 258 };
const SIZES = [80, 74, 68, 62, 56, 50, 44, 39, 34];
const TITLE_LEADING = 1.12;
const ABOUT = { size: 28, leading: 37, lines: 2, gap: 16 };

/** The share image as SVG with outlined text, so that it renders the same everywhere. */
export async function drawShare(card: Card): Promise<string> {
  const parts = [
    `<rect width="${SHARE.width}" height="${SHARE.height}" fill="${PAPER}"/>`,
    `<rect x="32.5" y="32.5" width="1135" height="565" fill="${SHEET}" stroke="${LINE}"/>`,
    ...(await headOf(card)),
    ...(await bodyOf(card)),
    ...(await countOf(card)),
  ];
  const clip = `<clipPath id="body"><rect x="33" y="${BODY.top - 10}" width="1134" height="${BODY.height + 10}"/></clipPath>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SHARE.width}" height="${SHARE.height}">${clip}${parts.join("")}</svg>`;
}

async function headOf({ site, host, kicker, width = WIDTH }: Card): Promise<string[]> {
  const name = await line(site, { size: 32, bold: true });
  const [place, kind] = [await line(host, { size: 25 }), await line(kicker, { size: 24, bold: true })];
  const after = LEFT + 76 + name.width;
  const free = LEFT + width - kind.width - after;
  return [
    `<path transform="translate(${LEFT} 72) scale(1.2)" d="${MARK}" fill="none" stroke="${ACCENT}" stroke-width="2.4" stroke-linecap="round"/>`,
    name.at(LEFT + 76, 102, INK),
    place.width + 60 < free ? place.at(after + 22, 102, SOFT) : "",
    kind.at(LEFT + width - kind.width, 102, ACCENT),
  ];
}

async function bodyOf({ title, about, width = WIDTH }: Card): Promise<string[]> {
  const label = about.label ? [{ ...spanOf(about.label, "italic"), text: `${spanOf(about.label).text} ` }] : [];
  const under = await fitLines([...label, spanOf(about.text)], { width, ...ABOUT });
  const room = BODY.height - ABOUT.gap - under.length * ABOUT.leading;
  const { lines, size } = await fitTitle(title, { room, width });
  const leading = size * TITLE_LEADING;
  const head = BODY.top + (room - lines.length * leading) * 0.45 + size * 0.88;
  const foot = head + (lines.length - 1) * leading + size * 0.24 + ABOUT.gap + 26;
  const right = runsFromRight(title) ? LEFT + width : undefined;
  const outlined = [
    ...lines.map((each, at) => placed(each, { y: head + at * leading, size, colour: INK }, right)),
    ...under.map((each, at) => placed(each, { y: foot + at * ABOUT.leading, size: ABOUT.size, colour: SOFT }, right)),
  ];
  return [`<g clip-path="url(#body)">${outlined.join("")}</g>`];
}

type Room = { room: number; width: number };

async function fitTitle(title: string, { room, width }: Room): Promise<{ lines: Line[]; size: number }> {
  const spans = [spanOf(title, "bold")];
  for (const size of SIZES) {
    const most = Math.max(1, Math.floor(room / (size * TITLE_LEADING)));
    const last = size === SIZES.at(-1);
    const lines = await fitLines(spans, { width, size, lines: last ? most : 100, even: true });
    if (last || (lines.length <= most && (lines.length <= 3 || size < 40))) return { lines, size };
  }
  throw new Error("the last size always fits");
}

async function countOf({ number, unit, note, by = "", part, width = WIDTH }: Card): Promise<string[]> {
  const bar = (length: number, colour: string) =>
    `<rect x="${LEFT}" y="500" width="${length}" height="12" rx="6" fill="${colour}"/>`;
  const { big, unitLine } = await fitCount(number, unit, width);
  const below = await line(note, { size: 27 });
  const author = await line(by, { size: 27, width: width - below.width - 60 });
  return [
    big.at(LEFT, 478, ACCENT),
    unitLine.at(number ? LEFT + big.width + 20 : LEFT, 478, INK),
    bar(width, LINE),
    part > 0 ? bar(Math.max(12, Math.round(width * Math.min(1, part))), ACCENT) : "",
    below.at(LEFT, 556, SOFT),
    author.at(LEFT + width - author.width, 556, SOFT),
  ];
}

/** The count as large as fits beside its unit. */
async function fitCount(number: string, unit: string, width: number) {
  for (const scale of [1, 0.85, 0.7, 0.55]) {
    const big = await line(number, { size: 84 * scale, bold: true });
    const unitLine = await line(unit, { size: (number ? 36 : 50) * scale, bold: number === "" });
    if (big.width + 20 + unitLine.width <= width || scale < 0.6) return { big, unitLine };
  }
  throw new Error("the last scale is always taken");
}

type LineStyle = { size: number; bold?: boolean; width?: number };

async function line(text: string, { size, bold = false, width = WIDTH }: LineStyle) {
  const [first] = text ? await fitLines([spanOf(text, bold ? "bold" : "roman")], { width, size, lines: 1 }) : [];
  return {
    width: ((first?.width ?? 0) * size) / 1000,
    at: (x: number, y: number, colour: string) => (first ? outlineLine(first, { x, y, size, colour }) : ""),
  };
}

function placed(each: Line, position: { y: number; size: number; colour: string }, right?: number): string {
  const x = right === undefined ? LEFT : right - (each.width * position.size) / 1000;
  return outlineLine(each, { x, ...position });
}
