"use server";

import { chooseSteps } from "#lib/steps/choose.ts";
import { StepsChoice } from "#lib/steps/schema.ts";
import { act } from "../../../act.ts";

export async function choose(sent: FormData): Promise<void> {
  return act("next", sent, StepsChoice, async ({ id }, input) => {
    const outcome = await chooseSteps(id, input);
    if (outcome.ok) return { ok: true, to: `/organize/${input.slug}/reach/next?done=saved` };
    const { error } = outcome;
    const field = error === "link_without_words" || error === "words_without_link" ? "url" : undefined;
    return { ok: false, error, issues: field ? [{ field, code: error }] : undefined };
  });
}
