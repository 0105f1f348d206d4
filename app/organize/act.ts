import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { z } from "zod";
import { logFailure } from "#lib/door.ts";
import { fitValues, limitsOf } from "#lib/forms/fit.ts";
import { answerWith, handBack } from "#lib/forms/kept.ts";
import { codesOf, tellIssues } from "#lib/issues.ts";
import { consoleLocale, consoleMessages } from "#lib/locale/console.ts";
import type { Organizer } from "#lib/organizers/find.ts";
import { findSession } from "./session.ts";

/**
 * What comes of a domain call: where to go next, or what the page that answers shows (`${form}-done`), or a code that says
 * why not, with fields or more to show.
 */
export type Outcome =
  | { ok: true; to: string }
  | { ok: true; shown: Record<string, string> }
  | { ok: false; error: string; issues?: { field: string; code: string }[]; more?: Record<string, string> };

/** The longest that a field may be which says nothing of it, in code points: the sources of a reason, one a line. */
const OTHER_MAX = 10_000;

/**
 * What every action of the console does around its one domain call: who sends it is asked first, then what; a form that
 * is not taken goes back to its page with what was typed. `form` is its name on that page; `known` has its fields, where
 * `schema` asks for none of them.
 */
export async function act<Schema extends z.ZodType>(
  form: string,
  sent: FormData,
  schema: Schema,
  call: (organizer: Organizer, input: z.infer<Schema>) => Promise<Outcome>,
  known: z.ZodType = schema,
): Promise<void> {
  const fields = Object.fromEntries([...sent].filter(([, value]) => typeof value === "string"));
  const { values } = fitValues(fields, limitsOf(known), OTHER_MAX);
  const organizer = await findSession();
  if (!organizer) {
    handBack({ form: "ended", values, issues: [], more: { path: (await headers()).get("x-path") ?? "" } });
    answerWith(401);
    notFound();
  }
  const words = consoleMessages[consoleLocale(organizer.locale)].errors;
  const input = schema.safeParse(fields);
  if (!input.success) return handBack({ form, values, issues: tellIssues(codesOf(input.error), words) });
  const outcome = await call(organizer, input.data).catch((error): Outcome => {
    logFailure("an action", error);
    return { ok: false, error: "unavailable" };
  });
  if (outcome.ok && "shown" in outcome)
    return handBack({ form: `${form}-done`, values: {}, issues: [], more: outcome.shown });
  if (outcome.ok) redirect(outcome.to);
  const { error, issues = [] } = outcome;
  const more = error === "overtaken" ? { ...outcome.more, overtaken: "yes" } : outcome.more;
  if (error === "unknown_campaign" || error === "forbidden") {
    handBack({ form: "lost", values, issues: [] }); // what was typed is shown, to be copied
    answerWith(error === "forbidden" ? 403 : 404);
    notFound();
  }
  const problem = issues.length > 0 ? undefined : tellIssues([{ field: "", code: error }], words)[0]?.message;
  handBack({ form, values, issues: tellIssues(issues, words), problem, more });
}
