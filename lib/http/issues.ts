import type { z } from "zod";
import { LOCALES, type Locale } from "../locale/locales.ts";
import { messages } from "../locale/messages.ts";

export type Issue = { field: string; code: string; message: string };

type ErrorWords = { any: Record<string, string> } & Record<string, Record<string, string>>;

/** `values` fill the message's placeholders; a `hint` among them names a message that stands before it. */
export type IssueCode = { field: string; code: string; values?: Record<string, string> };

export function issuesOf(error: z.ZodError, locale: Locale): Issue[] {
  return describeIssues(faultsOf(error), messages[locale].errors);
}

export function describeIssues(issues: IssueCode[], words: ErrorWords): Issue[] {
  const first = new Map<string, Issue>();
  for (const { field, code, values } of issues) {
    const wordsOf = (name = "") => words[field]?.[name] ?? words.any[name];
    const message = [wordsOf(values?.hint), wordsOf(code) ?? wordsOf("invalid") ?? code].filter(Boolean).join(" ");
    const known: Record<string, string> = { languages: LOCALES.join(", "), ...values };
    if (first.has(field)) continue;
    first.set(field, { field, code, message: message.replace(/\{(\w+)\}/g, (whole, name) => known[name] ?? whole) });
  }
  return [...first.values()];
}

export function codesOf(error: z.ZodError): { field: string; code: string }[] {
  return faultsOf(error).map(({ field, code }) => ({ field, code }));
}

export function faultsOf(error: z.ZodError): IssueCode[] {
  return error.issues.map((issue) => ({
    field: String(issue.path[0] ?? ""),
    code: /^[a-z_]+$/.test(issue.message) ? issue.message : "invalid",
    ...("params" in issue && { values: textsOf(issue.params) }),
  }));
}

function textsOf(params: Record<string, unknown> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
}
