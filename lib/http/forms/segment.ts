/** Dots alone would change the path. */
const SEGMENT = /^(?!\.+$)[\w.-]{1,200}$/;

/** `-` names nothing. */
export function segmentOf(value: unknown): string {
  return typeof value === "string" && SEGMENT.test(value) ? value : "-";
}
