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

export type Wish = { optional?: boolean; schema?: z.ZodType; formMax?: number };

/** Bodies of pending requests, so that a failure handler can hand the form back. */
const sent = new WeakMap<Request, Body>();

/** Refuses cross-site posts. `optional` allows an empty body; `schema` says what a form may get back. */
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

/** Expects lowercase without parameters. */
export function isFormType(type: string | undefined): boolean {
  return type === "application/x-www-form-urlencoded" || type === "multipart/form-data";
}

/** The body, or undefined if too large. Content-Length can be trusted: Node cuts the body there. */
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

/** By Sec-Fetch-Site, else Origin. Our own no-referrer pages send "null". */
export function isCrossSite(headers: Pick<Headers, "get">): boolean {
  const site = headers.get("sec-fetch-site");
  if (site) return site !== "same-origin" && site !== "none";
  const origin = headers.get("origin");
  if (!origin || origin === "null") return false;
  return ![headers.get("host"), new URL(env().SITE_URL).host].includes(URL.parse(origin)?.host ?? "");
}
