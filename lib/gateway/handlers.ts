import type { IncomingMessage, ServerResponse } from "node:http";
import { SECURITY_HEADERS } from "../http/headers.ts";
import type { Page } from "./pages.ts";
import { compressed, encodingFor } from "./render.ts";

type Parameters = Record<string, string>;

type Post = (request: Request, context: { params: Promise<Parameters> }) => Promise<Response>;
export type Found = { post: Post; params: Parameters };

/** A route handler that is called without Next; the groups of its pattern are its parameters. */
export type Handler = { pattern: RegExp; post: Post };

/** A URL with a query or another spelling is left to Next. */
export function makeHandler(path: string, post: Post): Handler {
  return { pattern: new RegExp(`^${path.replace(/\[(\w+)\]/g, "(?<$1>[\\w.-]+)")}$`), post };
}

export function findHandler(handlers: Handler[], { method, url = "" }: IncomingMessage): Found | undefined {
  if (method !== "POST") return;
  for (const { pattern, post } of handlers) {
    const found = pattern.exec(url);
    if (found) return { post, params: { ...found.groups } };
  }
}

export async function runHandler(
  { post, params }: Found,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> {
  const posted = asRequest(request, body);
  await sendResponse(await post(posted, { params: Promise.resolve(params) }), request, response);
}

export function asRequest(request: IncomingMessage, body: Buffer): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (value) headers.set(name, String(value));
  return new Request(`http://localhost${request.url}`, { method: "POST", headers, body: new Uint8Array(body) });
}

export async function sendResponse(made: Response, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = await pageOf(made);
  const encoded = encodingFor(request) === "gzip" ? await compressed(page) : page;
  response.writeHead(encoded.status, { ...encoded.headers, "content-length": encoded.body.length }).end(encoded.body);
}

export async function pageOf(made: Response): Promise<Page> {
  return {
    status: made.status,
    headers: { ...SECURITY_HEADERS, "referrer-policy": "no-referrer", ...Object.fromEntries(made.headers) },
    body: Buffer.from(await made.arrayBuffer()),
    at: Date.now(),
  };
}
