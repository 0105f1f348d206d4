import type { IncomingMessage, ServerResponse } from "node:http";
import { SECURITY_HEADERS } from "./headers.ts";

type Context = { params: Promise<{ slug: string; token: string }> };

/** A route handler that is called as it is, without Next around it; `path` has its parameter as its only group. */
export type Door = {
  path: RegExp;
  parameter: "slug" | "token";
  post: (asked: Request, own: Context) => Promise<Response>;
};

/** Bytes. What is larger, or does not say how large it is, goes the long way. */
const SMALL = 16 * 1024;

/** The handler of a small POST to one of these doors, and its parameter. */
export function findDoor(doors: Door[], { method, url = "", headers }: IncomingMessage) {
  if (method !== "POST" || !(Number(headers["content-length"]) <= SMALL) || headers["transfer-encoding"]) return;
  for (const { path, parameter, post } of doors) {
    const value = path.exec(url)?.[1];
    if (value) return { post, params: { slug: "", token: "", [parameter]: value } };
  }
}

/** Answers with what the handler gives. Its own answer says 503 when it fails (lib/door.ts). */
export async function answerAtDoor(
  { post, params }: NonNullable<ReturnType<typeof findDoor>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readAll(request);
  if (!body) return; // who left in the middle of it has sent nothing
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (value) headers.set(name, String(value));
  const asked = new Request(`http://localhost${request.url}`, { method: "POST", headers, body });
  const answer = await post(asked, { params: Promise.resolve(params) });
  const content = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, {
    ...SECURITY_HEADERS,
    ...Object.fromEntries(answer.headers),
    "content-length": content.length,
  });
  response.end(content);
}

function readAll(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = [];
  return new Promise((resolve) => {
    request.on("data", (part) => parts.push(part));
    request.on("end", () => resolve(Buffer.concat(parts)));
    request.on("close", () => resolve(undefined));
  });
}
