"use server";

import type { z } from "zod";
import { archiveCampaign, unarchiveCampaign } from "#lib/campaigns/archive.ts";
import type { Actor } from "#lib/campaigns/change-state.ts";
import { closeCampaign, reopenCampaign } from "#lib/campaigns/close.ts";
import { deleteCampaign } from "#lib/campaigns/delete.ts";
import { duplicateCampaign } from "#lib/campaigns/duplicate.ts";
import { publishCampaign } from "#lib/campaigns/publish.ts";
import { schedulePublication, unschedulePublication } from "#lib/campaigns/schedule.ts";
import {
  CampaignRef,
  ConfirmedChange,
  Deletion,
  Duplication,
  Publication,
  Reopening,
  Scheduling,
} from "#lib/campaigns/schema.ts";
import { act } from "../../../act.ts";
import { fieldError } from "../../../field-error.ts";

export async function publish(sent: FormData): Promise<void> {
  return changeState("publish", "published", sent, Publication, (actor, { seen }) => publishCampaign(actor, seen));
}

export async function schedule(sent: FormData): Promise<void> {
  return changeState("schedule", "scheduled", sent, Scheduling, (actor, { publishAt }) =>
    schedulePublication(actor, publishAt),
  );
}

export async function unschedule(sent: FormData): Promise<void> {
  return changeState("unschedule", "unscheduled", sent, CampaignRef, (actor) => unschedulePublication(actor));
}

export async function close(sent: FormData): Promise<void> {
  return changeState("close", "closed", sent, ConfirmedChange, (actor) => closeCampaign(actor));
}

export async function reopen(sent: FormData): Promise<void> {
  return changeState("reopen", "reopened", sent, Reopening, (actor, { closesAt }) => reopenCampaign(actor, closesAt));
}

export async function archive(sent: FormData): Promise<void> {
  return changeState("archive", "archived", sent, ConfirmedChange, (actor) => archiveCampaign(actor));
}

export async function unarchive(sent: FormData): Promise<void> {
  return changeState("unarchive", "unarchived", sent, CampaignRef, (actor) => unarchiveCampaign(actor));
}

export async function remove(sent: FormData): Promise<void> {
  return act("delete", sent, Deletion, async ({ id }, input) => {
    const outcome = await deleteCampaign(id, input);
    return outcome.ok ? { ok: true, to: "/organize?done=deleted" } : fieldError(outcome);
  });
}

export async function duplicate(sent: FormData): Promise<void> {
  return act("duplicate", sent, Duplication, async (organizer, input) => {
    const outcome = await duplicateCampaign(organizer, input);
    if (!outcome.ok && outcome.error === "done_already") return { ok: true, to: "/organize" };
    return outcome.ok ? { ok: true, to: `/organize/${outcome.slug}/letter` } : outcome;
  });
}

/** `done` names the message shown on the next page. */
async function changeState<Schema extends z.ZodType<{ campaign: string }>>(
  form: string,
  done: string,
  sent: FormData,
  schema: Schema,
  take: (actor: Actor, input: z.infer<Schema>) => Promise<{ ok: true } | { ok: false; error: string }>,
): Promise<void> {
  return act(form, sent, schema, async ({ id }, input) => {
    const outcome = await take({ organizerId: id, slug: input.campaign }, input);
    return outcome.ok ? { ok: true, to: `/organize/${input.campaign}/letter/state?done=${done}` } : fieldError(outcome);
  });
}
