import type { z } from "zod";
import { env } from "./env.ts";
import { respondProblem } from "./http.ts";
import { isLocale, type Locale, negotiateLocale } from "./locale/locales.ts";

export const BODY_MAX = 16 * 1024; // bytes

/** `action`: the path that it was sent to. `schema`: what its fields should be. */
export type Body = {
  fields: Record<string, unknown>;
  isForm: boolean;
  locale: Locale;
  action: string;
  schema?: z.ZodType;
};

export type Wish = { optional?: boolean; schema?: z.ZodType; formMax?: number };

/** What was read of each request that is under way: an answer that comes too late to read it may hand it back. */
const sent = new WeakMap<Request, Body>();

/**
 * The fields of a JSON object or a form, or the answer to what is neither. Posts from other sites are refused.
 * `optional`: a script may send no body at all. `schema` tells what may be handed back of a form; `formMax` is in bytes.
 */
export async function readBody(request: Request, wish: Wish = {}): Promise<Body | Response> {
  const body = await parseBody(request, wish);
  if (!(body instanceof Response)) sent.set(request, body);
  return body;
}

export function bodyOf(request: Request): Body | undefined {
  return sent.get(request);
}

async function parseBody(
  request: Request,
  { optional = false, schema, formMax = BODY_MAX }: Wish,
): Promise<Body | Response> {
  const asked = negotiateLocale(request.headers.get("accept-language"));
  if (isCrossSite(request.headers)) return respondProblem("cross_site", asked);
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  const action = new URL(request.url).pathname;
  if (optional && !type) return { fields: {}, isForm: false, locale: asked, action };
  const isForm = isFormType(type);
  if (!isForm && type !== "application/json") return respondProblem("wrong_type", asked);
  const bytes = await readBytes(request, isForm ? formMax : BODY_MAX);
  if (!bytes) return respondProblem("too_large", asked);
  const fields = isForm ? await parseForm(bytes, request) : parseJson(bytes);
  if (!fields) return respondProblem("unreadable", asked);
  return { fields, isForm, locale: isLocale(fields.locale) ? fields.locale : asked, action, schema };
}

/** Whether a content type, in lower case and without parameters, is that of a form. */
export function isFormType(type: string | undefined): boolean {
  return type === "application/x-www-form-urlencoded" || type === "multipart/form-data";
}

/** The body, unless it is too large. A length that was told is true: Node ends the body there. */
export async function readBytes(request: Request, max = BODY_MAX): Promise<Buffer<ArrayBuffer> | undefined> {
  const told = request.headers.get("content-length");
  if (told !== null) return Number(told) <= max ? Buffer.from(await request.arrayBuffer()) : undefined;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.length;
    if (length > max) return;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function parseJson(bytes: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes), wellFormed);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {}
}

/** Escapes can write half a character, which neither a URL nor PostgreSQL takes. */
function wellFormed(name: string, value: unknown): unknown {
  if (name.isWellFormed() && (typeof value !== "string" || value.isWellFormed())) return value;
  throw new SyntaxError("a lone surrogate");
}

async function parseForm(
  bytes: Buffer<ArrayBuffer>,
  { headers }: Request,
): Promise<Record<string, unknown> | undefined> {
  const type = headers.get("content-type") ?? "";
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData().catch(() => undefined);
  return form && Object.fromEntries([...form].filter(([, value]) => typeof value === "string"));
}

/** Fetch Metadata where the browser sends it; else Origin. "null" is what a no-referrer page of our own sends, too. */
export function isCrossSite(headers: Pick<Headers, "get">): boolean {
  const site = headers.get("sec-fetch-site");
  if (site) return site !== "same-origin" && site !== "none";
  const origin = headers.get("origin");
  if (!origin || origin === "null") return false;
  return ![headers.get("host"), new URL(env().SITE_URL).host].includes(URL.parse(origin)?.host ?? "");
}
