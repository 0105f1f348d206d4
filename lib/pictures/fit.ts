import type { Style } from "../typesetting/fonts/families.ts";
import type { Line } from "../typesetting/text/lines.ts";
import { setParagraph } from "../typesetting/text/paragraph.ts";
import type { Span } from "../typesetting/text/pieces.ts";
import { hanOf, tidy } from "../typesetting/text/tidy.ts";
import { pictureFonts } from "./fonts.ts";

const SEGMENTER = new Intl.Segmenter("en");
const RIGHT_TO_LEFT = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

type Frame = { width: number; size: number; lines: number; even?: boolean };

export async function fitLines(spans: Span[], { width, size, lines, even }: Frame): Promise<Line[]> {
  const setter = { fonts: pictureFonts(), missing: 0 };
  const han = hanOf(spans.map(({ text }) => text).join(""));
  for (let shown = spans; ; shown = shortened(shown, lines)) {
    const set = await setParagraph(setter, { spans: shown, han, apart: true }, { width, size, even });
    if (set.length <= lines || (shown.at(-1)?.text.length ?? 0) <= 1) return set.slice(0, lines);
  }
}

/** One line. */
export function spanOf(text: string, style: Style = "roman"): Span {
  return { text: tidy(text) || " ", style };
}

export function runsFromRight(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

function shortened(spans: Span[], lines: number): Span[] {
  const [last, ...before] = spans.toReversed();
  if (!last || lines < 1) return spans;
  const letters = [...SEGMENTER.segment(last.text.replace(/…$/, ""))].map(({ segment }) => segment);
  const kept = letters
    .slice(0, Math.floor(letters.length * 0.9))
    .join("")
    .trimEnd();
  return [...before.toReversed(), { ...last, text: `${kept}…` }];
}
