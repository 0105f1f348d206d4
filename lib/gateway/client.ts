import type { IncomingMessage } from "node:http";

/**
 * The socket's IP address, or behind `proxies` trusted ones the entry of X-Forwarded-For that the outermost wrote,
 * counted from the right. Entries further left may be forged.
 */
export function clientAddress({ socket, headers }: IncomingMessage, proxies: number): string {
  const own = socket.remoteAddress ?? "";
  if (proxies === 0) return own;
  const hops = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((hop) => hop.trim());
  return hops.at(-proxies) || own;
}
