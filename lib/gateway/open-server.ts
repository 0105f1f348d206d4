import { createServer, type Server, type ServerOptions, ServerResponse } from "node:http";
import type { Socket } from "node:net";

type Settings = Record<"CONNECTIONS_MAX" | "HEADERS_SECONDS" | "REQUEST_SECONDS" | "KEEP_ALIVE_SECONDS", number>;

const HEADERS_MAX = 16 * 1024; // bytes, including the request line
const UNREAD_MS = 1_000;

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
  server.on("clientError", respondToClientError);
  return server;
}

const RESPONSES: Record<string, [status: string, text: string]> = {
  HPE_HEADER_OVERFLOW: ["431 Request Header Fields Too Large", "The URL or the headers are too long."],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "The request took too long."],
};

function respondToClientError(error: Error & { code?: string }, socket: Socket): void {
  const message: unknown = Reflect.get(socket, "_httpMessage"); // as Node checks whether a response has begun
  const hasResponded = message instanceof ServerResponse && message.headersSent;
  if (error.code === "ECONNRESET" || !socket.writable || hasResponded) return void socket.destroy();
  const [status, text] = RESPONSES[error.code ?? ""] ?? ["400 Bad Request", "The request could not be read."];
  const head = ["content-type: text/plain; charset=utf-8", `content-length: ${text.length}`, "cache-control: no-store"];
  socket.end([`HTTP/1.1 ${status}`, ...head, "connection: close", "", text].join("\r\n"));
  setTimeout(() => socket.destroy(), UNREAD_MS).unref(); // a client that is still sending can read it until then
}
