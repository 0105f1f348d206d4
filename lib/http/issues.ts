import type { z } from "zod";
import { LOCALES, type Locale } from "../locale/locales.ts";
import { messages } from "../locale/messages.ts";

export type Issue = { field: string; code: string; message: string };

type ErrorWords = { any: Record<string, string> } & Record<string, Record<string, string>>;

export function issuesOf(error: z.ZodError, locale: Locale): Issue[] {
  return describeIssues(codesOf(error), messages[locale].errors);
}

export function describeIssues(issues: { field: string; code: string }[], words: ErrorWords): Issue[] {
  const first = new Map<string, Issue>();
  for (const { field, code } of issues) {
    const message = words[field]?.[code] ?? words.any[code] ?? words.any.invalid ?? code;
    if (first.has(field)) continue;
    first.set(field, { field, code, message: message.replace("{languages}", LOCALES.join(", ")) });
  }
  return [...first.values()];
}

export function codesOf(error: z.ZodError): { field: string; code: string }[] {
  return error.issues.map(({ path, message }) => ({
    field: String(path[0] ?? ""),
    code: /^[a-z_]+$/.test(message) ? message : "invalid",
  }));
}
