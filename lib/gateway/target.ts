import type { IncomingMessage } from "node:http";
import { findMoved } from "./moved.ts";
import { respell } from "./respell.ts";
import { trimToken } from "./trim-token.ts";
import { normalizePath } from "./url.ts";

type Target = { ok: true; url: string } | { ok: false; location?: string };

/**
 * RFC 9112, 3.2. Refuses what components could read as different paths and browsers never send: dot segments,
 * backslashes, and invalid or repeated Host headers.
 */
export function readTarget({ url = "/", method, rawHeaders, headers }: IncomingMessage): Target {
  if (rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === "host").length > 1) return { ok: false };
  if (headers.host !== undefined && !isHost(headers.host)) return { ok: false };
  if (url === "*") return method === "OPTIONS" ? { ok: true, url } : { ok: false };
  const target = url.startsWith("/") ? url : originForm(url, headers.host);
  if (target === undefined) return { ok: false };
  const normalized = normalizePath(target);
  const [path = "/", ...query] = normalized.split("?");
  if (!isDecodable(path) || hasDotSegment(path) || /[\\#]/.test(normalized)) return { ok: false };
  const isRead = method === "GET" || method === "HEAD";
  if (!path.includes("//")) {
    const trimmed = trimToken(normalized);
    const isTyped = isRead && headers["x-form-key"] === undefined; // else this process requests a form's page
    const location = isTyped ? (respell(trimmed) ?? findMoved(trimmed)) : undefined;
    return location === undefined ? { ok: true, url: trimmed } : { ok: false, location };
  }
  if (!isRead) return { ok: false };
  return { ok: false, location: [path.replace(/\/{2,}/g, "/"), ...query].join("?") };
}

/** As browsers write it (URL Standard, 4.3), without the scheme's default port. */
function isHost(host: string): boolean {
  return ["http", "https"].some((scheme) => URL.parse(`${scheme}://${host}`)?.host === host.toLowerCase());
}

function originForm(url: string, host: string | undefined): string | undefined {
  const [, authority, rest = ""] = /^https?:\/\/([^/?#\\]*)(.*)$/i.exec(url) ?? [];
  if (!host || authority?.toLowerCase() !== host.toLowerCase()) return;
  return rest.startsWith("/") ? rest : `/${rest}`;
}

/** PostgreSQL cannot store NUL. */
function isDecodable(path: string): boolean {
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
