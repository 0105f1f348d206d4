import { connect } from "node:net";
import { bytesOf, type Wire } from "./wire.ts";

/** Milliseconds in which a request is answered or its connection closed. */
export const PATIENCE = 20_000;

/**
 * Statuses in the order in which they came; none where the connection was closed without a word. `isRefused`: nobody
 * listens any more.
 */
export type Outcome = { statuses: number[]; isHanging: boolean; isRefused: boolean; took: number };

/** Sends a request on a connection of its own, and tells what became of it. */
export function send(wire: Wire, port: number, patience = PATIENCE): Promise<Outcome> {
  return new Promise((resolve) => {
    const start = performance.now();
    let answer = "";
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    const finish = (isHanging: boolean, isRefused = false) => {
      clearTimeout(limit);
      socket.destroy();
      resolve({ statuses: statusesIn(answer), isHanging, isRefused, took: performance.now() - start });
    };
    const limit = setTimeout(() => finish(true), patience);
    socket.on("data", (chunk) => {
      if (answer.length < 100_000) answer += chunk.toString("latin1");
      else answer = answer.slice(0, 4_000) + chunk.toString("latin1");
      if (isWhole(answer, wire.method)) finish(false);
    });
    socket.on("error", (error) => finish(false, "code" in error && error.code === "ECONNREFUSED"));
    socket.on("close", () => finish(false));
    const bytes = bytesOf(wire);
    if (wire.isBroken) socket.end(bytes);
    else socket.write(bytes);
  });
}

function statusesIn(answer: string): number[] {
  return [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)]
    .map(([, status]) => Number(status))
    .filter((status) => status > 199);
}

/** Whether a kept connection has all of an answer; one that the server closes is whole when it is closed. */
function isWhole(answer: string, method: string): boolean {
  const end = answer.indexOf("\r\n\r\n");
  if (end === -1) return false;
  const head = answer.slice(0, end);
  if (/\r\nconnection: *close/i.test(head) || head.startsWith("HTTP/1.1 1")) return false;
  if (method === "HEAD" || /^HTTP\/1\.1 (204|304)/.test(head)) return true;
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  return length === undefined ? answer.endsWith("\r\n0\r\n\r\n") : answer.length >= end + 4 + Number(length);
}
