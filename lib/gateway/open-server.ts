import { createServer, type Server, type ServerOptions, ServerResponse } from "node:http";
import type { Socket } from "node:net";

type Settings = Record<"CONNECTIONS_MAX" | "HEADERS_SECONDS" | "REQUEST_SECONDS" | "KEEP_ALIVE_SECONDS", number>;

/** In bytes, for a request's line and headers. */
const HEADERS_MAX = 16 * 1024;
/** How long a refused client may continue to send. */
const UNREAD_MS = 1_000;

/** A server with limits for all waiting, which explains why it could not parse a request. */
export function openServer(settings: Settings, options: ServerOptions = {}): Server {
  const server = createServer({
    ...options,
    maxHeaderSize: HEADERS_MAX,
    headersTimeout: settings.HEADERS_SECONDS * 1000,
    requestTimeout: settings.REQUEST_SECONDS * 1000,
    keepAliveTimeout: settings.KEEP_ALIVE_SECONDS * 1000,
    connectionsCheckingInterval: 1000 * Math.min(10, settings.HEADERS_SECONDS),
  });
  server.maxConnections = settings.CONNECTIONS_MAX;
  server.on("clientError", answerUnread);
  return server;
}

const TOLD: Record<string, [status: string, words: string]> = {
  HPE_HEADER_OVERFLOW: ["431 Request Header Fields Too Large", "The address or the headers are too long."],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "The request took too long."],
};

function answerUnread(error: Error & { code?: string }, socket: Socket): void {
  const message: unknown = Reflect.get(socket, "_httpMessage"); // as Node checks whether a response has begun
  const isAnswered = message instanceof ServerResponse && message.headersSent;
  if (error.code === "ECONNRESET" || !socket.writable || isAnswered) return void socket.destroy();
  const [status, words] = TOLD[error.code ?? ""] ?? ["400 Bad Request", "The request could not be read."];
  const head = [
    "content-type: text/plain; charset=utf-8",
    `content-length: ${words.length}`,
    "cache-control: no-store",
  ];
  socket.end([`HTTP/1.1 ${status}`, ...head, "connection: close", "", words].join("\r\n"));
  setTimeout(() => socket.destroy(), UNREAD_MS).unref(); // not immediately, so that a client still sending can read it
}
