import { MISSING } from "../http/headers.ts";
import { respondPublicProblem } from "../http/respond.ts";
import { DEFAULT_LOCALE } from "../locale/locales.ts";
import { findCosigned } from "./cosigning/find.ts";
import { findCheckpoint, findTile, findVkeys } from "./find.ts";

const NEWEST = { ...MISSING, "content-type": "text/plain; charset=utf-8" };

const FOR_EVER = {
  "access-control-allow-origin": "*",
  "cache-control": "public, max-age=31536000, immutable",
  "content-type": "application/octet-stream",
};

export async function respondCheckpoint(slug: string): Promise<Response> {
  return respond(await findCheckpoint(slug), NEWEST);
}

export async function respondCosigned(slug: string, id: string): Promise<Response> {
  return respond(await findCosigned(slug, id), NEWEST);
}

export async function respondVkeys(slug: string): Promise<Response> {
  return respond(await findVkeys(slug), NEWEST);
}

export async function respondTile(slug: string, path: string): Promise<Response> {
  const tile = await findTile(slug, path);
  return respond(tile && new Uint8Array(tile), FOR_EVER);
}

function respond(body: string | Uint8Array<ArrayBuffer> | undefined, headers: Record<string, string>): Response {
  return body === undefined ? respondPublicProblem("not_found", DEFAULT_LOCALE) : new Response(body, { headers });
}
