import type { Body } from "../body.ts";
import { env } from "../env.ts";
import { SECURITY_HEADERS } from "../headers.ts";
import { type Problem, type ProblemExtra, RETRY_SECONDS, respondProblem, statusOf } from "../http.ts";
import type { Issue } from "../issues.ts";
import { wordsOf } from "../locale/messages.ts";
import { valuesOf } from "./kept.ts";
import { FORM_KEY } from "./key.ts";

/**
 * A form as it was sent, and what was wrong with it: `problem` when it was no field's fault. `action`: where to send it
 * again, as it is.
 */
export type SentForm = { values: Record<string, string>; issues: Issue[]; problem?: string; action?: string };

/** Says no in the way that was asked: problem JSON to a script, the form's page to a form. */
export async function refuse(body: Body, path: string, problem: Problem, extra: ProblemExtra = {}): Promise<Response> {
  if (!body.isForm) return respondProblem(problem, body.locale, extra);
  const { issues = [], retryAfter } = extra;
  const title = issues.length > 0 ? undefined : wordsOf(body.locale)(`problem.${problem}`);
  const form = { values: valuesOf(body.fields), issues, problem: title };
  const answer = await answerWithPage(path, form, statusOf(problem));
  if (answer.status >= 500) {
    await answer.body?.cancel();
    return refuseForNow(body);
  }
  if (retryAfter) answer.headers.set("retry-after", String(retryAfter));
  return answer;
}

/** Hands a form back that cannot be worked on now: the page that it stands on may need the database, this one does not. */
export async function refuseForNow({ fields, locale, action }: Body): Promise<Response> {
  const form = { values: valuesOf(fields), issues: [], action };
  const answer = await answerWithPage(`/${locale}/failure`, form, statusOf("unavailable"));
  answer.headers.set("retry-after", String(RETRY_SECONDS));
  answer.headers.set("referrer-policy", "no-referrer"); // its address may hold a token
  return answer;
}

/**
 * Answers a form that was posted without JavaScript with the page it stands on, the errors beside its fields and all
 * that was typed still in it. The page is asked of this very process (lib/front/listen.ts lets nobody else do so):
 * nothing is kept, and nothing stands in a URL or a cookie.
 */
async function answerWithPage(path: string, form: SentForm, status: number): Promise<Response> {
  const page = await fetch(`${env().local}${path}`, {
    headers: { "x-form-key": FORM_KEY, "x-form": Buffer.from(JSON.stringify(form)).toString("base64url") },
    redirect: "error",
  });
  const headers = new Headers({ "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  for (const name of Object.keys(SECURITY_HEADERS)) {
    const value = page.headers.get(name);
    if (value) headers.set(name, value);
  }
  return new Response(page.body, { status: page.ok ? status : page.status, headers });
}
