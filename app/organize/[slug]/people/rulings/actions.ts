"use server";

import { beginRuling } from "#lib/moderation/begin.ts";
import { cancelRuling, undoRuling } from "#lib/moderation/change.ts";
import { Begin, OfRuling } from "#lib/moderation/schema.ts";
import { act, type Outcome } from "../../../act.ts";

const pageOf = (slug: string, ruling: number, done: string) => {
  return { ok: true, to: `/organize/${slug}/people/rulings/${ruling}?done=${done}` } as const;
};

export async function begin(sent: FormData): Promise<void> {
  return act("begin", sent, Begin, async ({ id }, input): Promise<Outcome> => {
    const outcome = await beginRuling(id, input);
    if (outcome.ok) return pageOf(input.slug, outcome.ruling, "begun");
    if (outcome.error === "done_already") return { ok: true, to: `/organize/${input.slug}/people/rulings` };
    return outcome;
  });
}

export async function cancel(sent: FormData): Promise<void> {
  return act("ruling", sent, OfRuling, async ({ id }, input): Promise<Outcome> => {
    const outcome = await cancelRuling(id, input);
    return outcome.ok ? pageOf(input.slug, input.ruling, "cancelled") : outcome;
  });
}

export async function undo(sent: FormData): Promise<void> {
  return act("ruling", sent, OfRuling, async ({ id }, input): Promise<Outcome> => {
    const outcome = await undoRuling(id, input);
    return outcome.ok ? pageOf(input.slug, input.ruling, "undoing") : outcome;
  });
}
