import type { IncomingMessage, ServerResponse } from "node:http";
import { SECURITY_HEADERS } from "../http/headers.ts";
import { compressed, encodingFor } from "./render.ts";

type Parameters = Record<string, string>;

type Post = (asked: Request, own: { params: Promise<Parameters> }) => Promise<Response>;
type Found = { post: Post; params: Parameters };

/** A route handler that is called as it is, without Next around it; the groups of its pattern are its parameters. */
export type Handler = { pattern: RegExp; post: Post };

/** `path`: as in the URL map. A URL that is written in any other way, or has a query, is left to Next. */
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
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (value) headers.set(name, String(value));
  const asked = new Request(`http://localhost${request.url}`, { method: "POST", headers, body: new Uint8Array(body) });
  await sendAnswer(await post(asked, { params: Promise.resolve(params) }), request, response);
}

/** Sends a handler's response like Next: with security headers, compressed if the client accepts that. */
export async function sendAnswer(answer: Response, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = {
    status: answer.status,
    headers: { ...SECURITY_HEADERS, "referrer-policy": "no-referrer", ...Object.fromEntries(answer.headers) },
    body: Buffer.from(await answer.arrayBuffer()),
    at: Date.now(),
  };
  const sent = encodingFor(request) === "gzip" ? await compressed(page) : page;
  response.writeHead(sent.status, { ...sent.headers, "content-length": sent.body.length }).end(sent.body);
}
