"use server";

import type { z } from "zod";
import { archiveCampaign, unarchiveCampaign } from "#lib/campaigns/archive.ts";
import type { Walker } from "#lib/campaigns/change-state.ts";
import { closeCampaign, reopenCampaign } from "#lib/campaigns/close.ts";
import { deleteCampaign } from "#lib/campaigns/delete.ts";
import { publishCampaign } from "#lib/campaigns/publish.ts";
import { Deletion, Publication, Reopening, Return, Step } from "#lib/campaigns/schema.ts";
import { act } from "../../act.ts";
import { beside } from "../../beside.ts";

export async function publish(sent: FormData): Promise<void> {
  return step("publish", "published", sent, Publication, (walker, { seen }) => publishCampaign(walker, seen));
}

export async function close(sent: FormData): Promise<void> {
  return step("close", "closed", sent, Step, (walker) => closeCampaign(walker));
}

export async function reopen(sent: FormData): Promise<void> {
  return step("reopen", "reopened", sent, Reopening, (walker, { closesAt }) => reopenCampaign(walker, closesAt));
}

export async function archive(sent: FormData): Promise<void> {
  return step("archive", "archived", sent, Step, (walker) => archiveCampaign(walker));
}

export async function unarchive(sent: FormData): Promise<void> {
  return step("unarchive", "unarchived", sent, Return, (walker) => unarchiveCampaign(walker));
}

export async function remove(sent: FormData): Promise<void> {
  return act("delete", sent, Deletion, async ({ id }, input) => {
    const outcome = await deleteCampaign(id, input);
    return outcome.ok ? { ok: true, to: "/organize?done=deleted" } : beside(outcome);
  });
}

/** `done` names the message shown on the next page. */
async function step<Schema extends z.ZodType<{ campaign: string }>>(
  form: string,
  done: string,
  sent: FormData,
  schema: Schema,
  take: (walker: Walker, input: z.infer<Schema>) => Promise<{ ok: true } | { ok: false; error: string }>,
): Promise<void> {
  return act(form, sent, schema, async ({ id }, input) => {
    const outcome = await take({ organizerId: id, slug: input.campaign }, input);
    return outcome.ok ? { ok: true, to: `/organize/${input.campaign}/state?done=${done}` } : beside(outcome);
  });
}
