import { domainToASCII } from "node:url";
import { addressIn, TYPED_MAX } from "./typed.ts";

/** RFC 5321, 4.5.3.1: in octets, without angle brackets. */
export const ADDRESS_MAX = 254;
const LOCAL_MAX = 64;

/** Aliases and dots; the "+" tag is dropped for every provider (RFC 5233). */
const PROVIDERS: Record<string, { alias?: string; dots?: "ignored" }> = {
  "gmail.com": { dots: "ignored" },
  "googlemail.com": { alias: "gmail.com", dots: "ignored" },
  "pm.me": { alias: "proton.me" },
  "protonmail.com": { alias: "proton.me" },
  "me.com": { alias: "icloud.com" },
  "mac.com": { alias: "icloud.com" },
  "ya.ru": { alias: "yandex.ru" },
};

const ATOM = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
/** Japanese carriers gave out addresses with dots in a row and before the @. */
const DOTTED = /^[a-z0-9!#$%&'*+/=?^_`{|}~-][a-z0-9!#$%&'*+/=?^_`{|}~.-]*$/i;
const DOTTED_DOMAINS = new Set(["docomo.ne.jp", "ezweb.ne.jp", "au.com"]);

export function parseAddress(text: string): string | undefined {
  return text.length > TYPED_MAX ? undefined : parsePlain(addressIn(text));
}

function parsePlain(typed: string): string | undefined {
  if (typed.length > ADDRESS_MAX) return;
  const at = typed.lastIndexOf("@");
  const local = typed.slice(0, at);
  const domain = domainToASCII(typed.slice(at + 1)).toLowerCase();
  const address = `${local}@${domain}`;
  const plausible =
    at > 0 &&
    !/[\s/:?#\\]/.test(typed.slice(at + 1)) &&
    local.length <= LOCAL_MAX &&
    address.length <= ADDRESS_MAX &&
    (DOTTED_DOMAINS.has(domain) ? DOTTED : ATOM).test(local) &&
    /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$/.test(domain);
  return plausible ? address : undefined;
}

export function canonicalAddress(address: string): string {
  const lower = address.toLowerCase();
  const at = lower.lastIndexOf("@");
  const domain = lower.slice(at + 1);
  const provider = PROVIDERS[domain];
  const [untagged = ""] = lower.slice(0, at).split("+");
  const local = untagged || lower.slice(0, at);
  return `${provider?.dots === "ignored" ? local.replaceAll(".", "") : local}@${provider?.alias ?? domain}`;
}

/** Lower case, without aliases. */
export function domainOf(address: string): string {
  const canonical = canonicalAddress(address);
  return canonical.slice(canonical.lastIndexOf("@") + 1);
}

/** Domains whose alias rules are known, so that equal canonical addresses are one mailbox. */
const KNOWN = new Set([
  ...Object.keys(PROVIDERS),
  ...Object.values(PROVIDERS).flatMap(({ alias }) => alias ?? []),
  ...["outlook.com", "hotmail.com", "live.com", "fastmail.com"],
]);

/** At other domains only equal spellings are certain: what one treats as a tag, another may not. */
export function isSameMailbox(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  const isKnown = [a, b].every((address) => KNOWN.has(address.slice(address.lastIndexOf("@") + 1)));
  return a === b || (isKnown && canonicalAddress(a) === canonicalAddress(b));
}
