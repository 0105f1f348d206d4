import type { IncomingMessage, ServerResponse } from "node:http";
import { BODY_MAX } from "../body.ts";
import { SECURITY_HEADERS } from "../headers.ts";
import { compressed, encodingFor } from "./render.ts";

type Parameters = Record<string, string>;

/** A route handler that is called as it is, without Next around it; the groups of its path are its parameters. */
export type Door = { path: RegExp; post: (asked: Request, own: { params: Promise<Parameters> }) => Promise<Response> };

type Found = { post: Door["post"]; params: Parameters };

/** The handler of a small POST to one of these doors. What does not say how large it is goes the long way. */
export function findDoor(doors: Door[], { method, url = "", headers }: IncomingMessage): Found | undefined {
  if (method !== "POST" || !(Number(headers["content-length"]) <= BODY_MAX) || headers["transfer-encoding"]) return;
  for (const { path, post } of doors) {
    const found = path.exec(url);
    if (found) return { post, params: { ...found.groups } };
  }
}

/** Answers with what the handler gives. */
export async function answerAtDoor(
  { post, params }: Found,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readAll(request);
  if (!body) return; // who left in the middle of it has sent nothing
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (value) headers.set(name, String(value));
  const asked = new Request(`http://localhost${request.url}`, { method: "POST", headers, body });
  const answer = await post(asked, { params: Promise.resolve(params) });
  const page = {
    status: answer.status,
    headers: { ...SECURITY_HEADERS, "referrer-policy": "no-referrer", ...Object.fromEntries(answer.headers) },
    body: Buffer.from(await answer.arrayBuffer()),
    at: Date.now(),
  };
  const sent = encodingFor(request) === "gzip" ? await compressed(page) : page;
  response.writeHead(sent.status, { ...sent.headers, "content-length": sent.body.length }).end(sent.body);
}

function readAll(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = [];
  return new Promise((resolve) => {
    request.on("data", (part) => parts.push(part));
    request.on("end", () => resolve(Buffer.concat(parts)));
    request.on("close", () => resolve(undefined));
  });
}
