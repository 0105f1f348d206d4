import { env } from "../../env.ts";
import type { Locale } from "../../locale/locales.ts";
import { wordsOf } from "../../locale/messages.ts";
import type { Body } from "../body.ts";
import { SECURITY_HEADERS } from "../headers.ts";
import type { Issue } from "../issues.ts";
import { type Problem, type ProblemExtra, RETRY_SECONDS, respondProblem, statusOf } from "../respond.ts";
import { fitValues, limitsOf } from "./fit.ts";
import { FORM_KEY } from "./key.ts";
import { offerForm, type SentForm } from "./sent.ts";

export type { SentForm };

/** Says no in the way that was asked: problem JSON to a script, the form's page to a form. */
export async function refuse(body: Body, path: string, problem: Problem, extra: ProblemExtra = {}): Promise<Response> {
  if (!body.isForm) return respondProblem(problem, body.locale, extra);
  const { issues = [], retryAfter } = extra;
  const title = issues.length > 0 ? undefined : wordsOf(body.locale)(`problem.${problem}`);
  const { values, cut } = fitFields(body);
  const form = { values, issues: describeCut(issues, cut, body.locale), problem: title };
  const answer = await answerWithPage(path, form, statusOf(problem));
  if (answer.status >= 500) {
    await answer.body?.cancel();
    return refuseForNow(body);
  }
  if (retryAfter) answer.headers.set("retry-after", String(retryAfter));
  return answer;
}

/** The longest that a field may be which says nothing of it, in code points: an address. */
const OTHER_MAX = 254;

function fitFields({ fields, schema }: Body) {
  return fitValues(fields, schema && limitsOf(schema), OTHER_MAX);
}

/** Says at each field that was cut what is left of it, after what else is wrong with it. */
function describeCut(issues: Issue[], cut: Record<string, number>, locale: Locale): Issue[] {
  const left = new Map(Object.entries(cut));
  const words = (field: string) => wordsOf(locale)("form.cut", { max: left.get(field) ?? 0 });
  const more = Object.keys(cut).filter((field) => !issues.some((issue) => issue.field === field));
  return [
    ...issues.map((issue) =>
      left.has(issue.field) ? { ...issue, message: `${issue.message} ${words(issue.field)}` } : issue,
    ),
    ...more.map((field) => ({ field, code: "cut", message: words(field) })),
  ];
}

/** Hands a form back that cannot be worked on now: the page that it stands on may need the database, this one does not. */
export async function refuseForNow(body: Body): Promise<Response> {
  const { locale, action } = body;
  const form = { values: fitFields(body).values, issues: [], action };
  const answer = await answerWithPage(`/${locale}/failure`, form, statusOf("unavailable"));
  answer.headers.set("retry-after", String(RETRY_SECONDS));
  answer.headers.set("referrer-policy", "no-referrer"); // its address may hold a token
  return answer;
}

/**
 * Answers a form that was posted without JavaScript with the page it stands on, the errors beside its fields and all
 * that was typed still in it. The page is asked of this very process (lib/gateway/listen.ts lets nobody else do so):
 * nothing is kept, and nothing stands in a URL or a cookie.
 */
async function answerWithPage(path: string, form: SentForm, status: number): Promise<Response> {
  const page = await offerForm(form, (id) =>
    fetch(`${env().local}${path}`, { headers: { "x-form-key": FORM_KEY, "x-form": id }, redirect: "error" }),
  );
  const headers = new Headers({ "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  for (const name of Object.keys(SECURITY_HEADERS)) {
    const value = page.headers.get(name);
    if (value) headers.set(name, value);
  }
  return new Response(page.body, { status: page.ok ? status : page.status, headers });
}
