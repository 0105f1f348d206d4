import type { IncomingMessage } from "node:http";
import { plainUrl } from "./url.ts";

/** `url`: the normalized target; `location`: where to redirect instead. */
type Target = { ok: true; url: string } | { ok: false; location?: string };

/**
 * Normalizes the request target (RFC 9112, 3.2) first, so that no later component reads another path from it. Refuses
 * dot segments, backslashes and invalid or repeated Host headers, which browsers never send.
 */
export function readTarget({ url = "/", method, rawHeaders, headers }: IncomingMessage): Target {
  if (rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === "host").length > 1) return { ok: false };
  if (headers.host !== undefined && !isHost(headers.host)) return { ok: false };
  if (url === "*") return method === "OPTIONS" ? { ok: true, url } : { ok: false };
  const target = url.startsWith("/") ? url : originForm(url, headers.host);
  if (target === undefined) return { ok: false };
  const plain = plainUrl(target);
  const [path = "/", ...query] = plain.split("?");
  if (!isReadable(path) || hasDotSegment(path) || /[\\#]/.test(plain)) return { ok: false };
  if (!path.includes("//")) return { ok: true, url: plain };
  if (method !== "GET" && method !== "HEAD") return { ok: false };
  return { ok: false, location: [path.replace(/\/{2,}/g, "/"), ...query].join("?") };
}

/**
 * Whether a Host header is `host` or `host:port` as browsers write it (URL Standard, 4.3), without the scheme's default
 * port.
 */
function isHost(host: string): boolean {
  return ["http", "https"].some((scheme) => URL.parse(`${scheme}://${host}`)?.host === host.toLowerCase());
}

/** The path of an absolute-form target that names this site. */
function originForm(url: string, host: string | undefined): string | undefined {
  const [, authority, rest = ""] = /^https?:\/\/([^/?#\\]*)(.*)$/i.exec(url) ?? [];
  if (!host || authority?.toLowerCase() !== host.toLowerCase()) return;
  return rest.startsWith("/") ? rest : `/${rest}`;
}

/** Whether a path can be decoded and has no NUL, which PostgreSQL cannot store. */
function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}

/** RFC 3986, 5.2.4, encoded dots included. */
function hasDotSegment(path: string): boolean {
  return path.split(/[/\\]|%5c/i).some((segment) => /^(\.|%2e){1,2}$/i.test(segment));
}
