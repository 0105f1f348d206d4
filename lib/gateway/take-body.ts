import type { IncomingMessage } from "node:http";

/** Time limit for a body kept in memory. */
const BODY_MS = 60_000;
/** How much a client may send after its response, which lets it read that response. */
const UNREAD_MAX = 1024 * 1024;
const UNREAD_MS = 10_000;

/** "gone": the client disconnected, so nothing is processed. */
type Taken = Buffer | "too_large" | "too_slow" | "gone";

/** Keeps at most `max` bytes of the body in memory. Content-Length can be trusted: Node cuts the body there. */
export function readBodyWithin(request: IncomingMessage, max: number): Promise<Taken> {
  if (Number(request.headers["content-length"] ?? 0) > max) return Promise.resolve("too_large");
  const parts: Buffer[] = [];
  let length = 0;
  return new Promise<Taken>((resolve) => {
    const timer = setTimeout(() => resolve("too_slow"), BODY_MS);
    const done = (taken: Taken) => {
      clearTimeout(timer);
      resolve(taken);
    };
    request.on("data", (part: Buffer) => {
      length += part.length;
      if (length <= max) parts.push(part);
      else {
        parts.length = 0;
        done("too_large");
      }
    });
    request.on("end", () => done(Buffer.concat(parts)));
    request.on("error", () => done("gone"));
    request.on("close", () => done("gone"));
  });
}

/** Interrupts a streamed body that exceeds `max`. */
export function endEarly(request: IncomingMessage, max: number): void {
  const push = request.push.bind(request);
  let length = 0;
  request.push = (part: Uint8Array | null, ...rest) => {
    length += part?.length ?? 0;
    if (length <= max) return push(part, ...rest);
    request.socket.destroy();
    return false;
  };
}

/** Disconnects a client that continues to send after its response. */
export function drainUnread(request: IncomingMessage): void {
  const { "content-length": told = "0", "transfer-encoding": coding } = request.headers;
  if (request.complete || (told === "0" && coding === undefined)) return;
  let length = 0;
  request.on("data", (part: Buffer) => {
    length += part.length;
    if (length > UNREAD_MAX) request.socket.destroy();
  });
  setTimeout(() => request.complete || request.socket.destroy(), UNREAD_MS).unref();
}
