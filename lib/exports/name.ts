const SEGMENT_MAX = 200; // bytes; file systems take 255
const FORBIDDEN = /[\p{Cc}\p{Co}\p{Cn}\u2028-\u202E\u2066-\u2069<>:"|?*]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Unpacks on any system and stays in its folder: no root, no `..`, no names reserved by Windows. */
export function safeName(name: string): string {
  const segments = name.toWellFormed().normalize("NFC").split(/[/\\]/).map(safeSegment);
  return segments.filter((segment) => segment !== "").join("/") || "_";
}

function safeSegment(segment: string): string {
  const [base = "", extension = ""] = segment
    .replace(FORBIDDEN, "_")
    .replace(/[\s.]+$|^\s+/g, "")
    .split(/(\.[a-z\d]{1,8})$/i);
  const fitting = `${shorten(base, SEGMENT_MAX - extension.length)}${extension}`;
  return RESERVED.test(fitting) ? `_${fitting}` : fitting;
}

function shorten(text: string, bytes: number): string {
  const cut = Buffer.from(text).subarray(0, bytes).toString();
  return cut.length < text.length ? cut.replace(/\uFFFD+$/, "") : text;
}
