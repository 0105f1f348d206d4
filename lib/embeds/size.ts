/** CSS pixels. A frame of this height fits all of its text, even on a narrow phone. */
export const FRAME = { width: 480, height: 240 } as const;
/** Fits the open form in most languages; without the script, it scrolls where it is longer. */
export const FORM = { height: 1080 } as const;
export const BADGE_HEIGHT = 20;
/** Pixels; the height of the script's counter in columns at least 240 pixels wide, where no line wraps. */
export const COUNTER_HEIGHT = 223;

/** Around the link in the counter's fallback, a drawn frame that reserves the space: unlike a style, no policy forbids it. */
export const FALLBACK_LINE = "#b3392b";

/** Pixels, as Open Graph consumers expect. */
export const SHARE = { width: 1200, height: 630 } as const;
