"use server";

import { addUpdate } from "#lib/updates/add.ts";
import { cancelMailing } from "#lib/updates/mailing.ts";
import { attachPicture, detachPicture } from "#lib/updates/picture.ts";
import { publishUpdate, removeUpdate, withdrawUpdate } from "#lib/updates/publish.ts";
import { saveUpdate } from "#lib/updates/save.ts";
import { OfUpdate, Publication, UpdateChange, UpdateInput, Withdrawal } from "#lib/updates/schema.ts";
import { act } from "../../../act.ts";
import { edit } from "../../../edit.ts";

type Of = { slug: string; id: string };
const listOf = (slug: string, done: string) =>
  ({ ok: true, to: `/organize/${slug}/reach/updates?done=${done}` }) as const;
const pageOf = ({ slug, id }: Of, done: string, more = "") =>
  ({ ok: true, to: `/organize/${slug}/reach/updates/${id}?${more}done=${done}` }) as const;

export async function add(sent: FormData): Promise<void> {
  return edit("update", sent, UpdateInput, async ({ id: organizerId }, input) => {
    const outcome = await addUpdate(organizerId, input);
    if (!outcome.ok && outcome.error === "done_already") return listOf(input.slug, "recorded");
    return outcome.ok ? pageOf({ ...input, id: outcome.id }, "added") : outcome;
  });
}

export async function save(sent: FormData): Promise<void> {
  return edit("update", sent, UpdateChange, async ({ id }, input) => {
    const outcome = await saveUpdate(id, input);
    return outcome.ok ? pageOf(input, "saved", `in=${input.locale}&`) : outcome;
  });
}

export async function attach(sent: FormData): Promise<void> {
  const file = sent.get("picture");
  const read = async () => new Uint8Array(file instanceof Blob ? await file.arrayBuffer() : []);
  return act("picture", sent, OfUpdate, async ({ id }, input) => {
    const outcome = await attachPicture(id, input, read);
    if (outcome.ok) return pageOf(input, "pictured");
    const { error } = outcome;
    const isOfFile = error === "no_picture" || error === "picture_too_large" || error === "not_a_picture";
    return { ...outcome, issues: isOfFile ? [{ field: "picture", code: error }] : undefined };
  });
}

export async function detach(sent: FormData): Promise<void> {
  return act("picture", sent, OfUpdate, async ({ id }, input) => {
    const outcome = await detachPicture(id, input);
    return outcome.ok ? pageOf(input, "unpictured") : outcome;
  });
}

export async function publish(sent: FormData): Promise<void> {
  return act("publish-update", sent, Publication, async ({ id }, input) => {
    const outcome = await publishUpdate(id, input);
    return outcome.ok ? pageOf(input, input.mails ? "mailed" : "published") : outcome;
  });
}

export async function withdraw(sent: FormData): Promise<void> {
  return act("withdraw", sent, Withdrawal, async ({ id }, input) => {
    const outcome = await withdrawUpdate(id, input);
    return outcome.ok ? pageOf(input, "withdrawn") : outcome;
  });
}

/** Idempotent. */
export async function remove(sent: FormData): Promise<void> {
  return act("remove", sent, OfUpdate, async ({ id }, input) => {
    const outcome = await removeUpdate(id, input);
    return outcome.ok || outcome.error === "update_gone" ? listOf(input.slug, "gone") : outcome;
  });
}

export async function cancel(sent: FormData): Promise<void> {
  return act("mailing", sent, OfUpdate, async ({ id }, input) => {
    const outcome = await cancelMailing(id, input);
    return outcome.ok ? pageOf(input, "cancelled") : outcome;
  });
}
