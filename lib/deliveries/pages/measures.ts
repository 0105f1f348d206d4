import type { Paper } from "../paper.ts";

/** MediaBox. Letter, wider and shorter than A4, trims only margins, so page breaks are identical. */
export const SHEETS = {
  a4: [0, 0, 595.28, 841.89],
  letter: [-8.36, 20, 603.64, 812],
} as const satisfies Record<Paper, readonly number[]>;

/** Colors from app/ui/tokens.css. */
export const INK = "0.118 0.102 0.082";
export const SOFT = "0.365 0.333 0.282";
export const FAINT = "0.851 0.816 0.745";
export const ACCENT = "0.549 0.11 0.075";

/** The letter's measure is about 65 characters. */
export const LETTER = { left: 104, width: 387, top: 748, bottom: 92 };
export const LIST = { left: 56, width: 483.28, top: 772, bottom: 78 };
export const FOOT = 44;

export const TEXT_STYLES = {
  kicker: { size: 9.5, colour: ACCENT, spacing: 90, leading: 13 },
  title: { size: 33, colour: INK, leading: 38 },
  heading: { size: 22, colour: INK, leading: 27 },
  addressee: { size: 15, colour: INK, leading: 21 },
  number: { size: 60, colour: INK, leading: 67 },
  lead: { size: 13, colour: SOFT, leading: 19 },
  text: { size: 11.5, colour: INK, leading: 17.25 },
  section: { size: 14.5, colour: INK, leading: 19 },
  small: { size: 9.5, colour: SOFT, leading: 13.5 },
  foot: { size: 8, colour: SOFT, leading: 10 },
  prominent: { size: 14, colour: INK, leading: 18 },
  office: { size: 9.5, colour: SOFT, leading: 12.5 },
  name: { size: 9.5, colour: INK, leading: 11.5 },
  detail: { size: 7.5, colour: SOFT, leading: 9.25 },
} as const;
export type TextStyleName = keyof typeof TEXT_STYLES;
