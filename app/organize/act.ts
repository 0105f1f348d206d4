import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { z } from "zod";
import { fitValues, wholeTexts } from "#lib/http/forms/fit.ts";
import { handBack, setResponseStatus } from "#lib/http/forms/keep.ts";
import { describeIssues, faultsOf, type IssueCode } from "#lib/http/issues.ts";
import { consoleLocale, consoleMessages } from "#lib/locale/console.ts";
import { logFailure } from "#lib/logger.ts";
import { confirmsOrAsks } from "#lib/organizers/confirm.ts";
import type { Organizer } from "#lib/organizers/find.ts";
import { findSession, sessionToken } from "./session.ts";

/** The outcome of a domain call: a redirect, a value to show (`${form}-done`), or an error with fields. */
export type Outcome =
  | { ok: true; to: string }
  | { ok: true; shown: Record<string, string> }
  | { ok: false; error: string; issues?: IssueCode[]; more?: Record<string, string> };

/** The maximum length of fields without their own, in code points: a reason's sources. */
const OTHER_MAX = 10_000;

/**
 * Runs a console action. A refused `form` returns to its page with its values; `known` replaces the schema's fields.
 */
export async function act<Schema extends z.ZodType>(
  form: string,
  sent: FormData,
  schema: Schema,
  call: (organizer: Organizer, input: z.infer<Schema>) => Promise<Outcome>,
  known: z.ZodType = schema,
  needsConfirmation = false,
): Promise<void> {
  const fields = Object.fromEntries([...sent].filter(([, value]) => typeof value === "string"));
  const { values } = fitValues(fields, wholeTexts(known), OTHER_MAX);
  const organizer = await findSession();
  if (!organizer) {
    handBack({ form: "ended", values, issues: [], more: { path: (await headers()).get("x-path") ?? "" } });
    setResponseStatus(401);
    notFound();
  }
  const words = consoleMessages[consoleLocale(organizer.locale)].errors;
  const input = schema.safeParse(fields);
  if (!input.success) return handBack({ form, values, issues: describeIssues(faultsOf(input.error), words) });
  if (needsConfirmation && !(await confirmsOrAsks(organizer, await sessionToken()))) {
    handBack({ form: "unconfirmed", values, issues: [], more: { path: (await headers()).get("x-path") ?? "" } });
    setResponseStatus(401);
    notFound();
  }
  const outcome = await call(organizer, input.data).catch((error): Outcome => {
    logFailure("action_failed", error);
    return { ok: false, error: "unavailable" };
  });
  if (outcome.ok && "shown" in outcome)
    return handBack({ form: `${form}-done`, values: {}, issues: [], more: outcome.shown });
  if (outcome.ok) redirect(outcome.to);
  const { error, issues = [] } = outcome;
  const more = error === "overtaken" ? { ...outcome.more, overtaken: "yes" } : outcome.more;
  if (error === "unknown_campaign" || error === "forbidden") {
    handBack({ form: "lost", values, issues: [] }); // shows the typed text, to be copied
    setResponseStatus(error === "forbidden" ? 403 : 404);
    notFound();
  }
  const problem = issues.length > 0 ? undefined : describeIssues([{ field: "", code: error }], words)[0]?.message;
  handBack({ form, values, issues: describeIssues(issues, words), problem, more });
}

/** The same after a fresh log-in only, for which it emails a link; what was typed waits. */
export async function actConfirmed<Schema extends z.ZodType>(
  form: string,
  sent: FormData,
  schema: Schema,
  call: (organizer: Organizer, input: z.infer<Schema>) => Promise<Outcome>,
): Promise<void> {
  return act(form, sent, schema, call, schema, true);
}
