import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { env } from "../../env.ts";
import { isLoopback } from "../../production.ts";

declare global {
  var undersignedLocalKey: string | undefined;
}

globalThis.undersignedLocalKey ??= randomUUID();
const KEY = globalThis.undersignedLocalKey; // known only to this process
const HEADER = "x-local";

/** Visitors behind a local proxy are not local. */
const FORWARDED = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"];

type LocalRequest = { socket: { remoteAddress?: string }; headers: IncomingHttpHeaders };

export function markLocal({ socket, headers }: LocalRequest): void {
  delete headers[HEADER];
  const from = (socket.remoteAddress ?? "").replace(/^::ffff:/i, "");
  if (isLoopback(from) && isOwnHost(headers.host) && !FORWARDED.some((name) => name in headers)) headers[HEADER] = KEY;
}

/** Only our own host names: any other may be a site's that resolves to this machine (DNS rebinding). */
function isOwnHost(host = ""): boolean {
  const { PORT, SITE_URL, RESEND_BASE_URL = "", local } = env();
  const loopback = ["localhost", "127.0.0.1", "[::1]"].map((name) => `http://${name}:${PORT}`);
  const own = [...loopback, local, SITE_URL, RESEND_BASE_URL].map((url) => URL.parse(url));
  return own.some((url) => url && isLoopback(url.hostname) && url.host === host.toLowerCase());
}

/** Only marked requests pass, so bypassing lib/gateway opens nothing. */
export function mayOpenMailbox(headers: Headers): boolean {
  return env().mailbox && headers.get(HEADER) === KEY;
}
