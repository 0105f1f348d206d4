import { z } from "zod";
import type { Kind } from "#lib/exports/columns.ts";
import { boxesIn } from "#lib/exports/schema.ts";
import { describeIssues, type Issue } from "#lib/http/issues.ts";
import { type ConsoleLocale, consoleMessages } from "#lib/locale/console.ts";

/** A refused export, as encoded in the URL (lib/exports/respond.ts). */
export type Refused = {
  kind: Kind;
  problem: string;
  issues: Issue[];
  values: Record<string, string>;
  /** Ticked columns, if the form had checkboxes. */
  columns?: string[];
};

const RefusedQuery = z.object({
  problem: z.string(),
  kind: z.enum(["contacts", "delivery"]).catch("delivery"),
  format: z.string().catch(""),
  bom: z.string().catch(""),
  purpose: z.string().catch(""),
  language: z.string().catch(""),
  wrong: z
    .union([z.string(), z.array(z.string())])
    .transform((list) => [list].flat())
    .catch([]),
});

export function readRefused(query: Record<string, unknown>, locale: ConsoleLocale): Refused | undefined {
  const parsed = RefusedQuery.safeParse(query);
  if (!parsed.success) return;
  const { problem, kind, wrong, ...values } = parsed.data;
  const words = consoleMessages[locale];
  const codes = wrong.map((one) => {
    const [field = "", code = ""] = one.split(".");
    return { field, code };
  });
  const columns = query.columns === undefined ? undefined : boxesIn(query);
  const message = Object.entries(words.exports.problem).find(([name]) => name === problem)?.[1];
  return {
    kind,
    problem: message ?? words.exports.problem.other,
    issues: describeIssues(codes, words.errors),
    values,
    columns,
  };
}
