import { isProviderDomain } from "./providers.ts";

const NAMES = ["gmail", "yahoo", "icloud", "hotmail", "outlook", "googlemail", "protonmail"];
/** Names of other providers that are near those. */
const OTHER_NAMES = new Set(["mail", "email", "ymail", "webmail", "cloud"]);
/** In letters: longer names may have two mistakes. */
const LONG_MIN = 7;

/** "com" mistyped; the last three are countries, where these providers have no domain. */
const NOT_COM = /^(con|cmo|ocm|comm|coom|cim|cpm|vom|xom|dom|cok|c0m|col|com\.com|com\.con|co|cm|om)$/;
const NO_DOMAIN = /\.(con|cmo|ocm|comm|coom|cpm|vom|xom|cok|c0m)$/;
const NATIONAL = /^(|com|net|org|[a-z]{2}|com?\.[a-z]{2})$/;

/** The address that was probably meant; undefined if it looks right. */
export function suggestAddress(address: string): string | undefined {
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1).toLowerCase();
  const meant = suggestDomain(domain);
  return meant && meant !== domain ? `${address.slice(0, at)}@${meant}` : undefined;
}

function suggestDomain(domain: string): string | undefined {
  const [name = "", ...rest] = domain.split(".");
  const end = rest.join(".");
  const repaired = end.replace(NOT_COM, "com");
  const isTypo = repaired !== end;
  if (isProviderDomain(domain) && !(isTypo && NAMES.includes(name))) return;
  const meant = OTHER_NAMES.has(name) ? undefined : NAMES.find((known) => isNear(name, known));
  if (meant && isProviderDomain(`${meant}.${repaired}`)) return `${meant}.${repaired}`;
  if (meant === name && NATIONAL.test(repaired)) return `${meant}.com`;
  if (isTypo && isProviderDomain(`${name}.${repaired}`)) return `${name}.${repaired}`;
  const shifted = NAMES.find((known) => distance(domain, `${known}.com`) <= 1);
  if (shifted && !OTHER_NAMES.has(name)) return `${shifted}.com`;
  return NO_DOMAIN.test(domain) ? `${name}.${repaired}` : undefined;
}

function isNear(name: string, known: string): boolean {
  return distance(name, known) <= (known.length >= LONG_MIN ? 2 : 1);
}

/** Insertions, deletions, substitutions and swaps of neighbors (optimal string alignment). */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1;
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const swap = isSwap ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost, swap));
    }
    before = last;
    last = row;
  }
  return last.at(-1) ?? 0;
}
