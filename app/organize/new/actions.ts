"use server";

import { createCampaign } from "#lib/campaigns/create.ts";
import { NewCampaign } from "#lib/campaigns/schema.ts";
import { act } from "../act.ts";
import { fieldError } from "../field-error.ts";

export async function create(sent: FormData): Promise<void> {
  return act("create", sent, NewCampaign, async (organizer, input) => {
    const outcome = await createCampaign(organizer, input);
    if (!outcome.ok && outcome.error === "done_already") return { ok: true, to: "/organize" };
    return outcome.ok ? { ok: true, to: `/organize/${outcome.slug}/letter` } : fieldError(outcome);
  });
}
