import { holdsAddress } from "../addresses/hold.ts";
import type { Body } from "../body.ts";
import { segmentOf } from "../forms/segment.ts";
import { type Problem, RETRY_SECONDS, respondProblem, seeOther } from "../http.ts";
import type { Issue } from "../issues.ts";
import { COLUMNS } from "./columns.ts";
import { boxOf, PARAMETERS } from "./schema.ts";

type File = { file: ReadableStream<Uint8Array>; name: string; type: string };

/** A file that is written while it is read, for whoever asked alone. Nobody on the way may pack it: that would hold it up. */
export function giveFile({ file, name, type }: File): Response {
  const headers = {
    "content-type": type,
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "private, no-store, no-transform",
  };
  return new Response(file, { headers });
}

/**
 * Says no to an export: problem JSON to a script; a form goes back to its page, with what was typed in the address, but
 * for what is personal.
 */
export function refuseExport(body: Body, slug: string, problem: Problem, issues?: Issue[]): Response {
  if (body.isForm) return seeOther(`/organize/${segmentOf(slug)}/exports?${again(body.fields, problem, issues)}`);
  const answer = respondProblem(problem, body.locale, {
    issues,
    ...(problem === "busy" && { retryAfter: RETRY_SECONDS }),
  });
  if (answer.status === 401) answer.headers.set("www-authenticate", "Bearer");
  return answer;
}

/** The fields of a query. One that is given twice says two things: it is told so, and no guess is made. */
export function readQuery(url: string): Record<string, unknown> {
  const { searchParams } = new URL(url);
  return Object.fromEntries(
    [...searchParams.keys()].map((name) => {
      const [value, ...more] = searchParams.getAll(name);
      return [name, more.length > 0 ? [value, ...more] : value];
    }),
  );
}

/** The fields that the page shows again. */
const KEPT = [...PARAMETERS, ...Object.keys(COLUMNS).map(boxOf)];
const LONGEST = 400; // characters

function again(fields: Body["fields"], problem: Problem, issues: Issue[] = []): URLSearchParams {
  const kept = KEPT.flatMap((name) => {
    const value = fields[name];
    return typeof value === "string" && !holdsAddress(value) ? [[name, value.slice(0, LONGEST)]] : [];
  });
  const wrong = issues.map(({ field, code }) => ["wrong", `${field}.${code}`]);
  return new URLSearchParams([["problem", problem], ...kept, ...wrong]);
}
