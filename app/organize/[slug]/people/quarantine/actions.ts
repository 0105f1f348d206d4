"use server";

import { Sure } from "#lib/campaigns/fields.ts";
import { letGroupIn, OfBurst, undoLetIn } from "#lib/quarantine/decide.ts";
import { act, type Outcome } from "../../../act.ts";

const pageOf = (slug: string, burst: number, done: string) => {
  return { ok: true, to: `/organize/${slug}/people/quarantine/${burst}?done=${done}` } as const;
};

export async function letIn(sent: FormData): Promise<void> {
  return act("let-in", sent, OfBurst.extend({ sure: Sure }), async ({ id }, input): Promise<Outcome> => {
    const outcome = await letGroupIn(id, input);
    return outcome.ok ? pageOf(input.slug, input.burst, "letIn") : outcome;
  });
}

export async function putBack(sent: FormData): Promise<void> {
  return act("put-back", sent, OfBurst, async ({ id }, input): Promise<Outcome> => {
    const outcome = await undoLetIn(id, input);
    return outcome.ok ? pageOf(input.slug, input.burst, "returned") : outcome;
  });
}
