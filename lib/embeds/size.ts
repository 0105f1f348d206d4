/** CSS pixels of what other sites show. A frame as high as this has room for all that it says, also on a narrow phone. */
export const FRAME = { width: 480, height: 240 } as const;
export const BADGE_HEIGHT = 20;
/** What the counter by script takes where none of its lines is broken: in columns of 240 pixels and more. */
export const COUNTER_HEIGHT = 192;

/** Pixels of a share image, as Open Graph's readers expect them. */
export const SHARE = { width: 1200, height: 630 } as const;
