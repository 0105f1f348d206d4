import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { env } from "../env.ts";
import { isLoopback } from "../production.ts";

declare global {
  var undersignedLocalKey: string | undefined;
}

globalThis.undersignedLocalKey ??= randomUUID();
const KEY = globalThis.undersignedLocalKey; // known to this process alone
const HEADER = "x-local";

/** What a proxy adds, so that a visitor of a proxy on this machine is told from somebody who sits at it. */
const FORWARDED = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"];

type Asked = { socket: { remoteAddress?: string }; headers: IncomingHttpHeaders };

/** Marks a request that comes from this machine, under a name of this machine: of no other site, and by no proxy. */
export function markLocal({ socket, headers }: Asked): void {
  delete headers[HEADER];
  const from = (socket.remoteAddress ?? "").replace(/^::ffff:/i, "");
  if (isLoopback(from) && isOwnHost(headers.host) && !FORWARDED.some((name) => name in headers)) headers[HEADER] = KEY;
}

/** Exactly a name by which this process is reached on this machine: any other may be of a site that leads here (DNS rebinding). */
function isOwnHost(host = ""): boolean {
  const { PORT, SITE_URL, RESEND_BASE_URL = "", local } = env();
  const loopback = ["localhost", "127.0.0.1", "[::1]"].map((name) => `http://${name}:${PORT}`);
  const own = [...loopback, local, SITE_URL, RESEND_BASE_URL].map((url) => URL.parse(url));
  return own.some((url) => url && isLoopback(url.hostname) && url.host === host.toLowerCase());
}

/** Whether a request may see the local mailbox. Only what was marked: any way around lib/front leads nowhere. */
export function mayOpenMailbox(headers: Headers): boolean {
  return env().mailbox && headers.get(HEADER) === KEY;
}
