export type Json = string | number | boolean | null | Json[] | { [name: string]: Json | undefined };

/** RFC 8785. JSON.stringify already writes strings and numbers as it demands; lone surrogates are not allowed. */
export function canonicalize(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalize).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.flatMap(([name, member]) => (member === undefined ? [] : `${quote(name)}:${canonicalize(member)}`)).join(",")}}`;
  }
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error("JSON has no such number");
  return typeof value === "string" ? quote(value) : JSON.stringify(value);
}

function quote(text: string): string {
  if (!text.isWellFormed()) throw new Error("A lone surrogate has no canonical form");
  return JSON.stringify(text);
}
