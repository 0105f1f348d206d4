import { env } from "./env.ts";
import type { Issue } from "./issues.ts";
import { isLocale, type Locale, negotiateLocale } from "./locale/locales.ts";
import { wordsOf } from "./locale/messages.ts";

export const BODY_MAX = 16 * 1024; // bytes

/** What each problem answers. The names are part of the API: they never change. */
const STATUS = {
  unreadable: 400,
  not_logged_in: 401,
  unknown_key: 401,
  cross_site: 403,
  forbidden: 403,
  not_found: 404,
  unknown_campaign: 404,
  unknown: 404,
  not_open: 409,
  busy: 409,
  expired: 410,
  withdrawn: 410,
  invalidated: 410,
  closed: 410,
  too_large: 413,
  wrong_type: 415,
  invalid_input: 422,
  wrong_code: 422,
  too_many_requests: 429,
  too_many_attempts: 429,
  unavailable: 503,
} as const;
export type Problem = keyof typeof STATUS;

export type ProblemExtra = { issues?: Issue[]; retryAfter?: number };

export function statusOf(problem: Problem): number {
  return STATUS[problem];
}

/** An error as RFC 9457 has it. */
export function respondProblem(problem: Problem, locale: Locale, { issues, retryAfter }: ProblemExtra = {}): Response {
  const body = {
    type: `urn:undersigned:problem:${problem}`,
    title: wordsOf(locale)(`problem.${problem}`),
    status: STATUS[problem],
    issues,
  };
  return Response.json(body, {
    status: STATUS[problem],
    headers: {
      "content-type": "application/problem+json",
      "content-language": locale,
      "cache-control": "no-store",
      ...(retryAfter && { "retry-after": String(retryAfter) }),
    },
  });
}

/** `file`: the name under which browsers keep it. */
export function respondJson(body: unknown, { status = 200, file }: { status?: number; file?: string } = {}): Response {
  const kept = file && { "content-disposition": `attachment; filename="${file}"` };
  return Response.json(body, { status, headers: { "cache-control": "no-store", ...kept } });
}

/** What everybody may read from anywhere: kept by browsers for 2 seconds, by shared caches for as long. */
const PUBLIC = {
  "access-control-allow-origin": "*",
  "cache-control": "public, max-age=2, s-maxage=2, stale-while-revalidate=10, stale-if-error=86400",
};

export function respondPublic(body: unknown, { etag }: { etag?: string } = {}): Response {
  return Response.json(body, { headers: { ...PUBLIC, ...(etag && { etag }) } });
}

/** The same as a table (RFC 4180), which browsers keep as a file of this name. */
export function respondPublicCsv(csv: string, name: string): Response {
  const headers = {
    ...PUBLIC,
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${name}.csv"`,
  };
  return new Response(csv, { headers });
}

/** 303: what was posted is done, and this page says so (RFC 9110, 15.4.4). */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, "cache-control": "no-store" } });
}

export type Body = { fields: Record<string, unknown>; isForm: boolean; locale: Locale };

/** The fields of a JSON object or a form, or the answer to what is neither. Posts from other sites are refused. */
export async function readBody(request: Request): Promise<Body | Response> {
  const asked = negotiateLocale(request.headers.get("accept-language"));
  if (isCrossSite(request.headers)) return respondProblem("cross_site", asked);
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  const isForm = type === "application/x-www-form-urlencoded" || type === "multipart/form-data";
  if (!isForm && type !== "application/json") return respondProblem("wrong_type", asked);
  const bytes = await readBytes(request);
  if (!bytes) return respondProblem("too_large", asked);
  const fields = isForm ? await parseForm(bytes, request) : parseJson(bytes);
  if (!fields) return respondProblem("unreadable", asked);
  return { fields, isForm, locale: isLocale(fields.locale) ? fields.locale : asked };
}

/** The body, unless it is too large. A length that was told is true: Node ends the body there. */
async function readBytes(request: Request): Promise<Buffer<ArrayBuffer> | undefined> {
  const told = request.headers.get("content-length");
  if (told !== null) return Number(told) <= BODY_MAX ? Buffer.from(await request.arrayBuffer()) : undefined;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.length;
    if (length > BODY_MAX) return;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function parseJson(bytes: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {}
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
