"use server";

import { Decision, decideComment } from "#lib/moderation/decide-comment.ts";
import { act, type Outcome } from "../../../act.ts";

export async function approve(sent: FormData): Promise<void> {
  return act("comment", sent, Decision, async ({ id }, input): Promise<Outcome> => {
    const outcome = await decideComment(id, { ...input, approved: true });
    return outcome.ok ? { ok: true, to: backTo(input, "approved") } : outcome;
  });
}

export async function refuse(sent: FormData): Promise<void> {
  return act("comment", sent, Decision, async ({ id }, input): Promise<Outcome> => {
    const outcome = await decideComment(id, { ...input, approved: false });
    return outcome.ok ? { ok: true, to: backTo(input, "refused") } : outcome;
  });
}

/** Back to the same place in the queue. */
function backTo({ slug, id, from, after }: Decision, done: string): string {
  const base = `/organize/${slug}`;
  const page = after ? `&after=${after}` : "";
  return from === "queue"
    ? `${base}/people/comments?done=${done}&at=${id}${page}`
    : `${base}/people/signatories/${id}?done=${done}`;
}
