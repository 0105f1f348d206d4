import type { IncomingMessage } from "node:http";

const BODY_MS = 60_000;
/** A client may finish sending, so that it reads its response. */
const UNREAD_MAX = 1024 * 1024;
const UNREAD_MS = 10_000;

type BodyResult = Buffer | "too_large" | "too_slow" | "disconnected";

/** Content-Length can be trusted: Node cuts the body there. */
export function readBodyWithin(request: IncomingMessage, max: number): Promise<BodyResult> {
  if (Number(request.headers["content-length"] ?? 0) > max) return Promise.resolve("too_large");
  const parts: Buffer[] = [];
  let length = 0;
  return new Promise<BodyResult>((resolve) => {
    const timer = setTimeout(() => resolve("too_slow"), BODY_MS);
    const done = (result: BodyResult) => {
      clearTimeout(timer);
      resolve(result);
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
    request.on("error", () => done("disconnected"));
    request.on("close", () => done("disconnected"));
  });
}

export function limitStream(request: IncomingMessage, max: number): void {
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
  const { "content-length": length = "0", "transfer-encoding": coding } = request.headers;
  if (request.complete || (length === "0" && coding === undefined)) return;
  let unread = 0;
  request.on("data", (part: Buffer) => {
    unread += part.length;
    if (unread > UNREAD_MAX) request.socket.destroy();
  });
  setTimeout(() => request.complete || request.socket.destroy(), UNREAD_MS).unref();
}
