import type { z } from "zod";
import { env } from "../env.ts";
import { isLocale, type Locale, negotiateLocale } from "../locale/locales.ts";
import { respondProblem } from "./respond.ts";

export const BODY_MAX = 16 * 1024; // bytes

export type Body = {
  fields: Record<string, unknown>;
  isForm: boolean;
  locale: Locale;
  action: string;
  schema?: z.ZodType;
};

export type ReadOptions = { optional?: boolean; schema?: z.ZodType; formMax?: number };

/** For the error boundary, which hands forms back. */
const sent = new WeakMap<Request, Body>();

/** Refuses cross-site posts. `optional` allows an empty body; `schema` names what a form gets back. */
export async function readBody(request: Request, options: ReadOptions = {}): Promise<Body | Response> {
  const body = await parseBody(request, options);
  if (!(body instanceof Response)) sent.set(request, body);
  return body;
}

/** For URLs whose token is proof enough: from any site, with any body or none. */
export async function readAnyBody(request: Request): Promise<Body> {
  const type = typeOf(request);
  const bytes = (await readBytes(request)) ?? Buffer.alloc(0);
  const fields = (type === "application/json" ? parseJson(bytes) : await parseForm(bytes, request)) ?? {};
  const locale = isLocale(fields.locale) ? fields.locale : negotiateLocale(request.headers.get("accept-language"));
  return { fields, isForm: isFormType(type), locale, action: new URL(request.url).pathname };
}

export function bodyOf(request: Request): Body | undefined {
  return sent.get(request);
}

async function parseBody(
  request: Request,
  { optional = false, schema, formMax = BODY_MAX }: ReadOptions,
): Promise<Body | Response> {
  const preferred = negotiateLocale(request.headers.get("accept-language"));
  if (isCrossSite(request.headers)) return respondProblem("cross_site", preferred);
  const type = typeOf(request);
  const action = new URL(request.url).pathname;
  if (optional && !type) return { fields: {}, isForm: false, locale: preferred, action };
  const isForm = isFormType(type);
  if (!isForm && type !== "application/json") return respondProblem("wrong_type", preferred);
  const bytes = await readBytes(request, isForm ? formMax : BODY_MAX);
  if (!bytes) return respondProblem("too_large", preferred);
  const fields = isForm ? await parseForm(bytes, request) : parseJson(bytes);
  if (!fields) return respondProblem("unreadable", preferred);
  return { fields, isForm, locale: isLocale(fields.locale) ? fields.locale : preferred, action, schema };
}

function typeOf({ headers }: Request): string | undefined {
  return headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
}

export function isFormType(type: string | undefined): boolean {
  return type === "application/x-www-form-urlencoded" || type === "multipart/form-data";
}

/** The body, or undefined if too large. Content-Length can be trusted: Node cuts the body there. */
export async function readBytes(request: Request, max = BODY_MAX): Promise<Buffer<ArrayBuffer> | undefined> {
  const declared = request.headers.get("content-length");
  if (declared !== null) return Number(declared) <= max ? Buffer.from(await request.arrayBuffer()) : undefined;
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

/** A JSON escape can write a lone surrogate, which neither URLs nor PostgreSQL accept. */
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

/** By Sec-Fetch-Site, else Origin. Our own no-referrer pages send "null". */
export function isCrossSite(headers: Pick<Headers, "get">): boolean {
  const site = headers.get("sec-fetch-site");
  if (site) return site !== "same-origin" && site !== "none";
  const origin = headers.get("origin");
  if (!origin || origin === "null") return false;
  return ![headers.get("host"), new URL(env().SITE_URL).host].includes(URL.parse(origin)?.host ?? "");
}
