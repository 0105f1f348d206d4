/** A PDF text string in UTF-16 with a byte order mark (ISO 32000-1, 7.9.2.2). */
export function textString(text: string): string {
  const units = [...Array(text.length).keys()].map((at) => text.charCodeAt(at).toString(16).padStart(4, "0"));
  return `<feff${units.join("")}>`;
}

/** A date in UTC (7.9.4). */
export function dateString(date: Date): string {
  return `(D:${date.toISOString().replace(/\D/g, "").slice(0, 14)}Z)`;
}

export function num(value: number): string {
  return String(Math.round(value * 1000) / 1000 || 0);
}

/** A name of regular characters only (7.3.5). */
export function nameOf(text: string): string {
  return `/${text.replace(/[^\w.+-]/g, "-")}`;
}

export function ref(id: number): string {
  return `${id} 0 R`;
}
