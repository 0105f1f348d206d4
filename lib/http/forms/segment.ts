/** Tokens have some sixty characters, slugs no more. Dots alone would lead elsewhere. */
const SEGMENT = /^(?!\.+$)[\w.-]{1,200}$/;

/** A client's slug or token as one segment of a path; anything else is `-`, which names nothing. */
export function segmentOf(value: unknown): string {
  return typeof value === "string" && SEGMENT.test(value) ? value : "-";
}
