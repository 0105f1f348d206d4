"use server";

import { changeCampaign } from "#lib/campaigns/change.ts";
import { CampaignChange } from "#lib/campaigns/schema.ts";
import { chooseRetention, RetentionChoice } from "#lib/retention/choose.ts";
import { act } from "../../../act.ts";
import { fieldError } from "../../../field-error.ts";

export async function change(sent: FormData): Promise<void> {
  return act("settings", sent, CampaignChange, async ({ id }, input) => {
    const outcome = await changeCampaign(id, input);
    return outcome.ok ? { ok: true, to: `/organize/${outcome.slug}/letter/settings?done=saved` } : fieldError(outcome);
  });
}

export async function choose(sent: FormData): Promise<void> {
  return act("retention", sent, RetentionChoice, async ({ id }, input) => {
    const outcome = await chooseRetention(id, input);
    return outcome.ok ? { ok: true, to: `/organize/${input.campaign}/letter/settings?done=period` } : outcome;
  });
}
