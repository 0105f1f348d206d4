import { connect } from "node:net";
import { bytesOf, type Wire } from "./wire.ts";

/** Timeout for a response or the end of the connection. */
export const PATIENCE = 20_000;

/** Statuses in order; none if the connection closed without a response. `isRefused`: the server is down. */
export type Outcome = { statuses: number[]; isHanging: boolean; isRefused: boolean; took: number };

/** Sends a request on a new connection. */
export function send(wire: Wire, port: number, patience = PATIENCE): Promise<Outcome> {
  return new Promise((resolve) => {
    const start = performance.now();
    let response = "";
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    const finish = (isHanging: boolean, isRefused = false) => {
      clearTimeout(limit);
      socket.destroy();
      resolve({ statuses: statusesIn(response), isHanging, isRefused, took: performance.now() - start });
    };
    const limit = setTimeout(() => finish(true), patience);
    socket.on("data", (chunk) => {
      if (response.length < 100_000) response += chunk.toString("latin1");
      else response = response.slice(0, 4_000) + chunk.toString("latin1");
      if (isWhole(response, wire.method)) finish(false);
    });
    socket.on("error", (error) => finish(false, "code" in error && error.code === "ECONNREFUSED"));
    socket.on("close", () => finish(false));
    const bytes = bytesOf(wire);
    if (wire.isBroken) socket.end(bytes);
    else socket.write(bytes);
  });
}

function statusesIn(response: string): number[] {
  return [...response.matchAll(/^HTTP\/1\.1 (\d{3})/gm)]
    .map(([, status]) => Number(status))
    .filter((status) => status > 199);
}

/** Whether a response on a keep-alive connection is complete. */
function isWhole(response: string, method: string): boolean {
  const end = response.indexOf("\r\n\r\n");
  if (end === -1) return false;
  const head = response.slice(0, end);
  if (/\r\nconnection: *close/i.test(head) || head.startsWith("HTTP/1.1 1")) return false;
  if (method === "HEAD" || /^HTTP\/1\.1 (204|304)/.test(head)) return true;
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  return length === undefined ? response.endsWith("\r\n0\r\n\r\n") : response.length >= end + 4 + Number(length);
}
