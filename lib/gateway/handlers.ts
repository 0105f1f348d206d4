import type { IncomingMessage, ServerResponse } from "node:http";
import { SECURITY_HEADERS } from "../http/headers.ts";
import { compressed, encodingFor } from "./render.ts";

type Parameters = Record<string, string>;

/** A route handler that is called as it is, without Next around it; the groups of its path are its parameters. */
export type Handler = {
  path: RegExp;
  post: (asked: Request, own: { params: Promise<Parameters> }) => Promise<Response>;
};

type Found = { post: Handler["post"]; params: Parameters };

/** The handler of a POST to one of these handlers. */
export function findHandler(handlers: Handler[], { method, url = "" }: IncomingMessage): Found | undefined {
  if (method !== "POST") return;
  for (const { path, post } of handlers) {
    const found = path.exec(url);
    if (found) return { post, params: { ...found.groups } };
  }
}

/** Answers with what the handler gives. */
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

/** Sends what a handler answers as Next would: protected, and packed for who reads it so. */
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
