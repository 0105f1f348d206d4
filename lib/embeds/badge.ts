import { escapeHtml } from "../http/html.ts";
import { widthOf } from "./metrics.ts";
import { BADGE_HEIGHT } from "./size.ts";

export const STYLES = ["flat", "flat-square", "plain"] as const;
export type Style = (typeof STYLES)[number];
export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export type Badge = { label: string; message: string; lang?: string; style?: Style; theme?: Theme };

const SIZE = 11;
const PADDING = 6;
const FONT = "Verdana,'DejaVu Sans',Geneva,sans-serif";

/** Each pair of text and background has a contrast of at least 4.5:1 (WCAG 1.4.3). */
const COLOURS = {
  light: { label: "#4a443b", message: "#8c1c13", on: "#fff", ink: "#1e1a15", soft: "#5d5548" },
  dark: { label: "#3b352c", message: "#b3392b", on: "#fff", ink: "#ece5d8", soft: "#b8ae9d" },
} as const satisfies Record<Theme, Record<string, string>>;

/** A self-contained SVG without script, style or web font, which works as an image, in a page and in email. */
export function drawBadge({ label, message, lang = "en", style = "flat", theme = "light" }: Badge): string {
  const [left, right] = [cell(label), cell(message)];
  const width = left.width + right.width;
  const name = escapeXml(`${label}: ${message}`);
  const inside = style === "plain" ? drawPlain(left, right, theme) : drawBoxes(left, right, style, theme);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${BADGE_HEIGHT}" viewBox="0 0 ${width} ${BADGE_HEIGHT}"`,
    ` role="img" lang="${escapeXml(lang)}" aria-label="${name}"><title>${name}</title>${inside}</svg>`,
  ].join("");
}

type Cell = { text: string; length: number; width: number };

function cell(text: string): Cell {
  const length = Math.ceil(widthOf(text) * SIZE);
  return { text: escapeXml(text), length, width: length + 2 * PADDING };
}

function drawPlain(left: Cell, right: Cell, theme: Theme): string {
  const { ink, soft } = COLOURS[theme];
  return setIn([words(right, PADDING, ink, ' font-weight="700"'), words(left, right.width, soft)]);
}

function drawBoxes(left: Cell, right: Cell, style: Style, theme: Theme): string {
  const colours = COLOURS[theme];
  const width = left.width + right.width;
  const corners = style === "flat" ? '<clipPath id="c"><rect width="100%" height="100%" rx="3"/></clipPath>' : "";
  return [
    corners,
    `<g${corners && ' clip-path="url(#c)"'}>`,
    `<rect width="${width}" height="${BADGE_HEIGHT}" fill="${colours.message}"/>`,
    `<rect width="${left.width}" height="${BADGE_HEIGHT}" fill="${colours.label}"/></g>`,
    setIn([words(left, PADDING, colours.on), words(right, left.width + PADDING, colours.on)]),
  ].join("");
}

function setIn(texts: string[]): string {
  return `<g font-family="${FONT}" font-size="${SIZE}">${texts.join("")}</g>`;
}

function words({ text, length }: Cell, x: number, fill: string, more = ""): string {
  return `<text x="${x}" y="14" textLength="${length}" lengthAdjust="spacingAndGlyphs" fill="${fill}"${more}>${text}</text>`;
}

/** Also drops characters that XML 1.0 cannot contain. */
function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are removed
  return escapeHtml(text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ""));
}
