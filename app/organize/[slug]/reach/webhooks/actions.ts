"use server";

import { addWebhook } from "#lib/webhooks/add.ts";
import { removeWebhook, renewSecret, replayEvent, resumeWebhook, testWebhook } from "#lib/webhooks/change.ts";
import { NewWebhook, OfEvent, OfWebhook, SureOfWebhook } from "#lib/webhooks/schema.ts";
import { act } from "../../../act.ts";
import { fieldError } from "../../../field-error.ts";

type Ended = { ok: true } | { ok: false; error: string };

/** Another owner was first: the page shows how it stands now. */
function back(slug: string, outcome: Ended, done: string) {
  const isOver = !outcome.ok && ["already_done", "unknown_webhook"].includes(outcome.error);
  if (!outcome.ok && !isOver) return outcome;
  return { ok: true, to: `/organize/${slug}/reach/webhooks?done=${isOver ? "moved" : done}` } as const;
}

export async function add(sent: FormData): Promise<void> {
  return act("webhook", sent, NewWebhook, async ({ id }, input) => {
    const outcome = await addWebhook(id, input);
    return outcome.ok ? { ok: true, shown: { secret: outcome.secret, name: input.name } } : fieldError(outcome);
  });
}

export async function renew(sent: FormData): Promise<void> {
  return act(`renew-${sent.get("webhook")}`, sent, SureOfWebhook, async ({ id }, input) => {
    const outcome = await renewSecret(id, input);
    if (!outcome.ok) return back(input.slug, outcome, "moved");
    return { ok: true, shown: { secret: outcome.secret ?? "", name: String(sent.get("name")) } };
  });
}

export async function test(sent: FormData): Promise<void> {
  return act(`test-${sent.get("webhook")}`, sent, OfWebhook, async ({ id }, input) =>
    back(input.slug, await testWebhook(id, input), "tested"),
  );
}

export async function replay(sent: FormData): Promise<void> {
  return act(`replay-${sent.get("event")}`, sent, OfEvent, async ({ id }, input) =>
    back(input.slug, await replayEvent(id, input), "replayed"),
  );
}

export async function resume(sent: FormData): Promise<void> {
  return act(`resume-${sent.get("webhook")}`, sent, OfWebhook, async ({ id }, input) =>
    back(input.slug, await resumeWebhook(id, input), "resumed"),
  );
}

export async function remove(sent: FormData): Promise<void> {
  return act(`remove-${sent.get("webhook")}`, sent, SureOfWebhook, async ({ id }, input) =>
    back(input.slug, await removeWebhook(id, input), "removed"),
  );
}
