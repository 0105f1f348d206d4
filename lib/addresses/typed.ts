import { clean } from "../locale/characters.ts";

/** In characters; longer input is not looked into. */
export const TYPED_MAX = 1000;

/** Joiners next to ASCII; domains in other scripts need theirs. */
const LONE_JOINERS = /(?<![^\0-\x7F])[\u200C\u200D]|[\u200C\u200D](?![^\0-\x7F])/gu;
const OPENING = /^[\s<([“”«„‘`"]+/u;
const CLOSING = /[\s>)\]}”“»’'",.;:!?]+$/u;

/** The address in what people paste: `Ana <a@b.org>`, `mailto:a@b.org`, `(a@b.org).`, full-width letters. */
export function addressIn(text: string): string {
  const plain = narrow(clean(text, { lines: false }).replace(LONE_JOINERS, "")).trim();
  const address = withoutScheme(unwrap(plain)).replace(OPENING, "").replace(CLOSING, "");
  return /^'.*'$/.test(unwrap(plain)) ? address.slice(1) : address;
}

/** Full-width ASCII, as Japanese keyboards type it. */
function narrow(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll("\uFE6B", "@");
}

function unwrap(text: string): string {
  const [, name = "", inner] = /^([^<>]*)<([^<>]+)>[\s,.;]*$/.exec(text) ?? [];
  if (inner !== undefined && (!name.includes("@") || name.includes(inner))) return inner.trim();
  return /^(\S+@\S+)\s+\([^()@]*\)$/.exec(text)?.[1] ?? text;
}

function withoutScheme(text: string): string {
  const [, address] = /^[<(["']*mailto:\s*([^?]*)/i.exec(text) ?? [];
  return address === undefined ? text : address.replace(/%40/i, "@");
}
