"use server";

import { Once } from "#lib/http/forms/once.ts";
import { addReason } from "#lib/letters/reasons/add.ts";
import { moveReason, removeReason } from "#lib/letters/reasons/order.ts";
import { saveReason } from "#lib/letters/reasons/save.ts";
import { Move, OfReason, ReasonChange, ReasonInput } from "#lib/letters/reasons/schema.ts";
import { act } from "../../../act.ts";
import { edit } from "../../../edit.ts";

const listOf = (slug: string) => `/organize/${slug}/letter/reasons`;

/** Shares the other form's name, so that text typed into a removed reason can be added again. */
export async function add(sent: FormData): Promise<void> {
  return edit("reason", sent, ReasonInput.extend({ once: Once }), async ({ id }, { once, ...input }) => {
    const outcome = await addReason(id, input, { once });
    if (!outcome.ok && outcome.error === "done_already") return { ok: true, to: `${listOf(input.slug)}?done=added` };
    if (!outcome.ok) return outcome;
    return { ok: true, to: `${listOf(input.slug)}/${outcome.number}?done=added` };
  });
}

export async function save(sent: FormData): Promise<void> {
  return edit("reason", sent, ReasonChange, async ({ id }, input) => {
    const outcome = await saveReason(id, input);
    if (!outcome.ok) return outcome;
    return { ok: true, to: `${listOf(input.slug)}/${outcome.number}?in=${input.locale}&done=saved` };
  });
}

export async function move(sent: FormData): Promise<void> {
  return act("move", sent, Move, async ({ id }, input) => {
    const outcome = await moveReason(id, input);
    if (!outcome.ok) return outcome;
    return { ok: true, to: `${listOf(input.slug)}?done=moved#reason-${outcome.number}` };
  });
}

/** Idempotent. */
export async function remove(sent: FormData): Promise<void> {
  return act("remove", sent, OfReason, async ({ id }, input) => {
    const outcome = await removeReason(id, input);
    if (!outcome.ok && outcome.error !== "reason_gone") return outcome;
    return { ok: true, to: `${listOf(input.slug)}?done=removed` };
  });
}
