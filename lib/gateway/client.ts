import type { IncomingMessage } from "node:http";

/** Trusts only the last `proxies` entries of X-Forwarded-For; entries further left may be forged. */
export function clientIp({ socket, headers }: IncomingMessage, proxies: number): string {
  const socketIp = socket.remoteAddress ?? "";
  if (proxies === 0) return socketIp;
  const hops = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((hop) => hop.trim());
  return hops.at(-proxies) || socketIp;
}
