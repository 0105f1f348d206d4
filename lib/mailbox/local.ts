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
  const host = (headers.host ?? "").replace(/:\d+$/, "");
  const from = (socket.remoteAddress ?? "").replace(/^::ffff:/i, "");
  if (isLoopback(from) && isLoopback(host) && !FORWARDED.some((name) => name in headers)) headers[HEADER] = KEY;
}

/** Whether a request may see the local mailbox. Only what was marked: any way around lib/front leads nowhere. */
export function mayOpenMailbox(headers: Headers): boolean {
  return env().mailbox && headers.get(HEADER) === KEY;
}
