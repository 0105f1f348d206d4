import { containsAddress } from "../addresses/contains.ts";
import type { Body } from "../http/body.ts";
import { segmentOf } from "../http/forms/segment.ts";
import type { Issue } from "../http/issues.ts";
import { type Problem, RETRY_SECONDS, respondProblem, seeOther } from "../http/respond.ts";
import { COLUMNS } from "./columns.ts";
import { boxOf, PARAMETERS } from "./schema.ts";

type File = { file: ReadableStream<Uint8Array>; name: string; type: string };

/** no-transform, since compressing proxies would buffer the file. */
export function respondExport({ file, name, type }: File): Response {
  const headers = {
    "content-type": type,
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "private, no-store, no-transform",
  };
  return new Response(file, { headers });
}

/** Problem JSON for a script; a form is redirected to its page with its non-personal fields. */
export function refuseExport(body: Body, slug: string, problem: Problem, issues?: Issue[]): Response {
  if (body.isForm)
    return seeOther(`/organize/${segmentOf(slug)}/deliver/exports?${resubmission(body.fields, problem, issues)}`);
  const response = respondProblem(problem, body.locale, {
    issues,
    ...(problem === "busy" && { retryAfter: RETRY_SECONDS }),
  });
  if (response.status === 401) response.headers.set("www-authenticate", "Bearer");
  return response;
}

/** A repeated parameter is kept as a list, so that the schema refuses it. */
export function readQuery(url: string): Record<string, unknown> {
  const { searchParams } = new URL(url);
  return Object.fromEntries(
    [...searchParams.keys()].map((name) => {
      const [value, ...more] = searchParams.getAll(name);
      return [name, more.length > 0 ? [value, ...more] : value];
    }),
  );
}

const KEPT = [...PARAMETERS, ...Object.keys(COLUMNS).map(boxOf)];
const LONGEST = 400;

function resubmission(fields: Body["fields"], problem: Problem, issues: Issue[] = []): URLSearchParams {
  const kept = KEPT.flatMap((name) => {
    const value = fields[name];
    return typeof value === "string" && !containsAddress(value) ? [[name, value.slice(0, LONGEST)]] : [];
  });
  const wrong = issues.map(({ field, code }) => ["wrong", `${field}.${code}`]);
  return new URLSearchParams([["problem", problem], ...kept, ...wrong]);
}
