import { addDays } from "../days.ts";

const URL_OR_ADDRESS = /https:\/\/[^\s,;<>"]*[^\s,;<>".)]|[^\s,;<>"()@:]+@[^\s,;<>"()@]+\.[^\s,;<>"()@.]+/g;
const VALID_DAYS = 180; // RFC 9116, 2.5.5: less than a year

export function contactUris(contact = ""): string[] {
  const found = contact.match(URL_OR_ADDRESS) ?? [];
  return found.map((text) => (text.startsWith("https://") ? text : `mailto:${encodeURI(text)}`));
}

type About = { contact: string | undefined; site: string; languages: readonly string[] };

/** RFC 9116. Does not change during a day. */
export function writeSecurityTxt({ contact, site, languages }: About, now: Date): string | undefined {
  const uris = contactUris(contact);
  if (uris.length === 0) return;
  const expires = `${addDays(now, VALID_DAYS).toISOString().slice(0, 10)}T00:00:00Z`;
  return [
    ...uris.map((uri) => `Contact: ${uri}`),
    `Expires: ${expires}`,
    `Preferred-Languages: ${languages.join(", ")}`,
    `Canonical: ${site}/.well-known/security.txt`,
    "",
  ].join("\n");
}
