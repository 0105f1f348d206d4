/** Dots alone would change the path. */
const SEGMENT = /^(?!\.+$)[\w.-]{1,200}$/;

/** A slug or token as one path segment; `-`, which names nothing, if it is neither. */
export function segmentOf(value: unknown): string {
  return typeof value === "string" && SEGMENT.test(value) ? value : "-";
}
