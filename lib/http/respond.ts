import type { Challenge } from "../limits/challenge.ts";
import type { Ticket } from "../limits/ticket.ts";
import type { Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { MISSING } from "./headers.ts";
import type { Issue } from "./issues.ts";

/** The names are public API: they never change. */
const STATUS = {
  unreadable: 400,
  not_logged_in: 401,
  unknown_key: 401,
  unknown_sender: 401,
  cross_site: 403,
  not_confirmed: 403,
  forbidden: 403,
  not_found: 404,
  unknown_campaign: 404,
  unknown: 404,
  wrong_method: 405,
  not_open: 409,
  already_signed: 409,
  changed: 409,
  signing_paused: 409,
  expired: 410,
  withdrawn: 410,
  invalidated: 410,
  closed: 410,
  already_verified: 410,
  too_large: 413,
  wrong_type: 415,
  invalid_input: 422,
  wrong_code: 422,
  busy: 429,
  too_many_requests: 429,
  too_many_attempts: 429,
  inbox_full: 429,
  not_implemented: 501,
  unavailable: 503,
  overloaded: 503,
  maintenance: 503,
} as const;
export type Problem = keyof typeof STATUS;

export const RETRY_SECONDS = 5;

/** Of what a host ends by hand. */
export const PAUSE_SECONDS = 300;

/** `detail`: what a host wrote. `challenge`: solving it allows the act at once; `ticket`: so does waiting. */
export type ProblemExtra = {
  issues?: Issue[];
  retryAfter?: number;
  detail?: string;
  challenge?: Challenge;
  ticket?: Ticket;
};

export function statusOf(problem: Problem): number {
  return STATUS[problem];
}

export function problemOf(problem: Problem, locale: Locale, extra: ProblemExtra = {}) {
  const { issues, retryAfter, detail, challenge } = extra;
  const status = STATUS[problem];
  const title = messagesIn(locale)(`problem.${problem}`);
  return {
    status,
    body: { type: `urn:undersigned:problem:${problem}`, title, status, detail, issues, challenge },
    headers: {
      "content-type": "application/problem+json",
      "content-language": locale,
      "cache-control": "no-store",
      ...(retryAfter && { "retry-after": String(retryAfter) }),
    },
  };
}

export function respondProblem(problem: Problem, locale: Locale, extra?: ProblemExtra): Response {
  const { status, headers, body } = problemOf(problem, locale, extra);
  return Response.json(body, { status, headers });
}

export function respondJson(body: unknown, { status = 200, file }: { status?: number; file?: string } = {}): Response {
  const kept = file && { "content-disposition": `attachment; filename="${file}"` };
  return Response.json(body, { status, headers: { "cache-control": "no-store", ...kept } });
}

const PUBLIC = {
  "access-control-allow-origin": "*",
  "cache-control": "public, max-age=2, s-maxage=2, stale-while-revalidate=10, stale-if-error=86400",
};

export function respondPublic(body: unknown, { etag }: { etag?: string } = {}): Response {
  return Response.json(body, { headers: { ...PUBLIC, ...(etag && { etag }) } });
}

/** Without CORS headers scripts could not read it. */
export function respondPublicProblem(problem: Problem, locale: Locale): Response {
  const response = respondProblem(problem, locale);
  for (const [name, value] of Object.entries(MISSING)) response.headers.set(name, value);
  return response;
}

export function respondPublicCsv(csv: string, name: string): Response {
  const headers = {
    ...PUBLIC,
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${name}.csv"`,
  };
  return new Response(csv, { headers });
}

/** RFC 9110, 15.4.4. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, "cache-control": "no-store" } });
}
