import type { IncomingMessage } from "node:http";

/**
 * The client's IP address: the socket's; behind `proxies` trusted ones, the entry of X-Forwarded-For that the
 * outermost of them wrote, so many from the right. What stands further left is the client's own invention.
 */
export function clientAddress({ socket, headers }: IncomingMessage, proxies: number): string {
  const own = socket.remoteAddress ?? "";
  if (proxies === 0) return own;
  const hops = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((hop) => hop.trim());
  return hops.at(-proxies) || own;
}
