import pg from "pg";
import type { Prisma } from "#prisma/client/client.ts";

/** For COPY, which takes no parameters. */
export function inlineValues({ strings, values }: Prisma.Sql): string {
  return strings.map((text, index) => (index === 0 ? text : literal(values[index - 1]) + text)).join("");
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  if (typeof value === "boolean" || typeof value === "bigint") return `(${value})`;
  if (typeof value === "number" && Number.isFinite(value)) return `(${value})`;
  if (typeof value === "string") return quote(value);
  if (value instanceof Date) return quote(value.toISOString());
  if (value instanceof Uint8Array) return `'\\x${Buffer.from(value).toString("hex")}'::bytea`;
  if (Array.isArray(value)) return `ARRAY[${value.map(literal).join()}]`;
  throw new Error("this type of value cannot be inlined");
}

/** The protocol ends a statement at NUL, which would cut off the closing quote. */
function quote(text: string): string {
  if (text.includes("\0")) throw new Error("a statement's text cannot contain NUL");
  return pg.escapeLiteral(text.toWellFormed());
}
