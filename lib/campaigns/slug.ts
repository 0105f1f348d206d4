import { z } from "zod";
import { cleanLine } from "../locale/characters.ts";

/** Two-letter words are languages. */
const SLUG_MIN = 3;
export const SLUG_MAX = 60;

/** Path segments used in place of a slug: /organize, /en/privacy, /organize/new. A test walks app/ for missing ones. */
const RESERVED = new Set([
  ...[
    "api",
    "auth",
    "campaigns",
    "organize",
    "mailbox",
    "embed",
    "badge",
    "oembed",
    "log",
    "developers",
    "docs",
    "bench",
  ],
  ...[
    "verify",
    "my-signature",
    "partners",
    "stop-mails",
    "privacy",
    "missing",
    "unaccepted",
    "failure",
    "about",
    "help",
    "terms",
    "imprint",
    "contact",
    "author-contact",
  ],
  ...[
    "new",
    "account",
    "log-in",
    "log-out",
    "ended",
    "refused",
    "confirmed",
    "site",
    "invitations",
    "settings",
    "admin",
    "search",
    "feed",
  ],
  ...[
    "icon",
    "apple-icon",
    "favicon",
    "opengraph-image",
    "manifest",
    "robots",
    "sitemap",
    "page",
    "console",
    "drafts",
    "live",
    "toolbar",
    "receipt",
    "altcha",
    "prove",
    "verify-count",
    "verify-names",
    "verify-sample",
    "samples",
    "asked",
    "static",
    "form",
    "framed",
  ],
]);

/** Uniqueness is checked on writing (claim-slug.ts). */
export const Slug = z
  .string({ error: "required" })
  .overwrite(cleanLine)
  .toLowerCase()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "not_a_slug")
  .min(SLUG_MIN, "too_short")
  .max(SLUG_MAX, "too_long");

export function isReserved(slug: string): boolean {
  return RESERVED.has(slug);
}

export function stemOf(name: string, max: number): string {
  return name.slice(0, max - "-9999".length).replace(/-+$/, "");
}

export function firstFree(name: string, max: number, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  for (let number = 2; ; number += 1) {
    const next = `${stemOf(name, max)}-${number}`;
    if (!isTaken(next)) return next;
  }
}

const LETTERS: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

/** A title as a slug, cut between words; undefined if too little of it is Latin. */
export function slugFrom(title: string, { min = SLUG_MIN, max = SLUG_MAX } = {}): string | undefined {
  const words = title
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? "")
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const slug = words.reduce((all, word) => {
    const longer = all ? `${all}-${word}` : word.slice(0, max);
    return longer.length > max ? all : longer;
  }, "");
  return slug.length < min ? undefined : slug;
}
