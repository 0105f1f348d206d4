import { env } from "../../env.ts";
import type { Locale } from "../../locale/locales.ts";
import { messagesIn } from "../../locale/messages.ts";
import type { Body } from "../body.ts";
import { SECURITY_HEADERS } from "../headers.ts";
import type { Issue } from "../issues.ts";
import { type Problem, type ProblemExtra, RETRY_SECONDS, respondProblem, statusOf } from "../respond.ts";
import { fitValues, wholeTexts } from "./fit.ts";
import { FORM_KEY } from "./key.ts";
import { type Asked, offerForm, type SentForm } from "./sent.ts";

export type { SentForm };

export async function refuse(body: Body, path: string, problem: Problem, extra: ProblemExtra = {}): Promise<Response> {
  if (!body.isForm) return respondProblem(problem, body.locale, extra);
  const { issues = [], ticket, detail } = extra;
  const asked = askedOf(extra, body.locale);
  const retryAfter = ticket?.seconds ?? extra.retryAfter;
  const words = messagesIn(body.locale)(ticket ? "over.problem" : `problem.${problem}`);
  const title = issues.length > 0 ? undefined : [detail, words].filter(Boolean).join(" ");
  const { values, cut } = fitFields(body);
  const form = { values, issues: describeCut(issues, cut, body.locale), problem: title, asked };
  const response = await respondWithPage(path, form, statusOf(problem));
  if (response.status >= 500) {
    await response.body?.cancel();
    return refuseForNow(body);
  }
  if (retryAfter) response.headers.set("retry-after", String(retryAfter));
  return response;
}

function askedOf({ challenge, ticket }: ProblemExtra, locale: Locale): Asked | undefined {
  if (!challenge) return;
  const t = messagesIn(locale);
  const without = ticket ? t("over.wait", { when: `${Math.ceil(ticket.seconds / 60)} min` }) : "";
  return {
    ...{ challenge: JSON.stringify(challenge), ticket: ticket?.value },
    ...{ working: t("over.working"), done: t("over.done"), without },
  };
}

/** The length of an address, in code points. */
const OTHER_MAX = 254;

function fitFields({ fields: { solution: _, ...fields }, schema }: Body, max = OTHER_MAX) {
  return fitValues(fields, schema && wholeTexts(schema), max);
}

function describeCut(issues: Issue[], cut: Record<string, number>, locale: Locale): Issue[] {
  const left = new Map(Object.entries(cut));
  const words = (field: string) => messagesIn(locale)("form.cut", { max: left.get(field) ?? 0 });
  const more = Object.keys(cut).filter((field) => !issues.some((issue) => issue.field === field));
  return [
    ...issues.map((issue) =>
      left.has(issue.field) ? { ...issue, message: `${issue.message} ${words(issue.field)}` } : issue,
    ),
    ...more.map((field) => ({ field, code: "cut", message: words(field) })),
  ];
}

/** Needs no database. */
export async function refuseForNow(
  body: Body,
  { retryAfter = RETRY_SECONDS, max = OTHER_MAX } = {},
): Promise<Response> {
  const { locale, action } = body;
  const form = { values: fitFields(body, max).values, issues: [], action };
  const response = await respondWithPage(`/${locale}/failure`, form, statusOf("unavailable"));
  response.headers.set("retry-after", String(retryAfter));
  response.headers.set("referrer-policy", "no-referrer");
  return response;
}

/** Requests the page from this process, so the form is not stored or put into a URL or cookie. */
async function respondWithPage(path: string, form: SentForm, status: number): Promise<Response> {
  const page = await offerForm(form, (id) =>
    fetch(`${env().local}${path}`, {
      headers: { accept: "text/html", "x-form-key": FORM_KEY, "x-form": id },
      redirect: "error",
    }),
  );
  const headers = new Headers({ "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  for (const name of Object.keys(SECURITY_HEADERS)) {
    const value = page.headers.get(name);
    if (value) headers.set(name, value);
  }
  return new Response(page.body, { status: page.ok ? status : page.status, headers });
}
