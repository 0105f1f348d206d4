import { z } from "zod";

/** Characters. Two-letter words are languages. */
const SLUG_MIN = 3;
export const SLUG_MAX = 60;

/**
 * What stands, or will stand, where a campaign's slug stands: after the site (/organize), after a language (/en/privacy)
 * and after the console (/organize/new). A test walks app/ for those that are missing here.
 */
const RESERVED = new Set([
  ...["api", "auth", "campaigns", "organize", "mailbox", "embed", "badge", "oembed", "developers", "docs", "bench"],
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
  ],
  ...["new", "account", "log-in", "log-out", "ended", "refused", "invitations", "settings", "admin", "search", "feed"],
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
    "static",
  ],
]);

/** A campaign's name in addresses. That it is nobody else's is checked where it is written. */
export const Slug = z
  .string({ error: "required" })
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "not_a_slug")
  .min(SLUG_MIN, "too_short")
  .max(SLUG_MAX, "too_long");

export function isReserved(slug: string): boolean {
  return RESERVED.has(slug);
}

/** The beginning that a name has in common with its numbered ones, none of which is longer than `max`. */
export function stemOf(name: string, max: number): string {
  return name.slice(0, max - "-9999".length).replace(/-+$/, "");
}

/** The name itself, or the first of its numbered ones that is free. */
export function firstFree(name: string, max: number, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  for (let number = 2; ; number += 1) {
    const next = `${stemOf(name, max)}-${number}`;
    if (!isTaken(next)) return next;
  }
}

/** Letters that Unicode does not take apart. */
const LETTERS: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

/** A title as a slug, cut between words; nothing where too little of it is of our alphabet. */
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
