import type { IncomingMessage } from "node:http";

/** How long a body may take that is kept in memory. */
const BODY_MS = 60_000;
/** What a client goes on sending after its answer is thrown away, so that it comes to read that answer. */
const UNREAD_MAX = 1024 * 1024;
const UNREAD_MS = 10_000;

/** "gone": who left in the middle of it has sent nothing. */
type Taken = Buffer | "too_large" | "too_slow" | "gone";

/** The body of a request, of which no more is kept in memory than `max` bytes. A length that is told is believed. */
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

/** Breaks a body off that is read as it arrives, once it is longer than this. */
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

/** Ends the connection of a client that has its answer and goes on sending. */
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
