"use server";

import { makeOrdinary, makeProminent } from "#lib/moderation/prominent.ts";
import { invalidateChosen, restore } from "#lib/moderation/rule.ts";
import { Prominence, Selection } from "#lib/moderation/schema.ts";
import { showName } from "#lib/moderation/show-name.ts";
import { eraseForSignatory, mailLinks, SureOfSignatory } from "#lib/retention/on-request.ts";
import { findByAddress, showAddress } from "#lib/search/read.ts";
import { ByAddress, OfSignatory } from "#lib/search/schema.ts";
import { act, type Outcome } from "../../../act.ts";

const listOf = (slug: string) => `/organize/${slug}/people/signatories`;

/** Invalidates or restores ticked signatures, then returns to the list or the signatory. */
export async function decide(sent: FormData): Promise<void> {
  return act("selection", sent, Selection, async ({ id }, { intent, back, ...input }): Promise<Outcome> => {
    const outcome = intent === "invalidate" ? await invalidateChosen(id, input) : await restore(id, input);
    if (!outcome.ok && outcome.error !== "done_already") return outcome;
    const done = intent === "invalidate" ? "invalidated" : "restored";
    const [only] = input.ids;
    if (back === "one") return { ok: true, to: `${listOf(input.slug)}/${only}?done=${done}` };
    return { ok: true, to: `${listOf(input.slug)}?${withDone(back, done)}` };
  });
}

/** POST keeps the address out of URLs. */
export async function find(sent: FormData): Promise<void> {
  return act("address", sent, ByAddress, async ({ id }, input): Promise<Outcome> => {
    const outcome = await findByAddress(id, input);
    if (outcome.ok) return { ok: true, to: `${listOf(input.slug)}/${outcome.id}` };
    const { error } = outcome;
    return error === "unknown_signatory" ? { ...outcome, issues: [{ field: "email", code: error }] } : outcome;
  });
}

export async function revealAddress(sent: FormData): Promise<void> {
  return act("reveal", sent, OfSignatory, async ({ id }, input): Promise<Outcome> => {
    const outcome = await showAddress(id, input);
    return outcome.ok ? { ok: true, shown: { email: outcome.email } } : outcome;
  });
}

export async function hide(sent: FormData): Promise<void> {
  return act("show", sent, OfSignatory, async ({ id }, input): Promise<Outcome> => {
    const outcome = await showName(id, { ...input, shown: false });
    return outcome.ok ? { ok: true, to: `${listOf(input.slug)}/${input.id}?done=hidden` } : outcome;
  });
}

export async function show(sent: FormData): Promise<void> {
  return act("show", sent, OfSignatory, async ({ id }, input): Promise<Outcome> => {
    const outcome = await showName(id, { ...input, shown: true });
    return outcome.ok ? { ok: true, to: `${listOf(input.slug)}/${input.id}?done=shown` } : outcome;
  });
}

export async function promote(sent: FormData): Promise<void> {
  return act("prominence", sent, Prominence, async ({ id }, input): Promise<Outcome> => {
    const outcome = await makeProminent(id, input);
    return outcome.ok ? { ok: true, to: `${listOf(input.slug)}/${input.id}?done=prominent` } : outcome;
  });
}

export async function demote(sent: FormData): Promise<void> {
  return act("prominence", sent, OfSignatory, async ({ id }, input): Promise<Outcome> => {
    const outcome = await makeOrdinary(id, input);
    return outcome.ok ? { ok: true, to: `${listOf(input.slug)}/${input.id}?done=ordinary` } : outcome;
  });
}

export async function sendLinks(sent: FormData): Promise<void> {
  return act("links", sent, OfSignatory, async ({ id }, input): Promise<Outcome> => {
    const outcome = await mailLinks(id, input);
    return outcome.ok ? { ok: true, to: `${listOf(input.slug)}/${input.id}?done=links` } : outcome;
  });
}

export async function erase(sent: FormData): Promise<void> {
  return act("erase", sent, SureOfSignatory, async ({ id }, input): Promise<Outcome> => {
    const outcome = await eraseForSignatory(id, input);
    return outcome.ok ? { ok: true, to: `${listOf(input.slug)}?done=erased` } : outcome;
  });
}

function withDone(back: string, done: string): URLSearchParams {
  const params = new URLSearchParams(back);
  params.set("done", done);
  return params;
}
