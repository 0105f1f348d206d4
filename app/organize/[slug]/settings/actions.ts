"use server";

import { changeCampaign } from "#lib/campaigns/change.ts";
import { describeCampaign } from "#lib/campaigns/describe.ts";
import { CampaignChange, Description } from "#lib/campaigns/schema.ts";
import { chooseRetention, RetentionChoice } from "#lib/retention/choose.ts";
import { act } from "../../act.ts";
import { fieldError } from "../../field-error.ts";

export async function change(sent: FormData): Promise<void> {
  return act("settings", sent, CampaignChange, async ({ id }, input) => {
    const outcome = await changeCampaign(id, input);
    return outcome.ok ? { ok: true, to: `/organize/${outcome.slug}/settings?done=saved` } : fieldError(outcome);
  });
}

export async function choose(sent: FormData): Promise<void> {
  return act("retention", sent, RetentionChoice, async ({ id }, input) => {
    const outcome = await chooseRetention(id, input);
    return outcome.ok ? { ok: true, to: `/organize/${input.campaign}/settings?done=period` } : outcome;
  });
}

export async function describe(sent: FormData): Promise<void> {
  return act("description", sent, Description, async ({ id }, input) => {
    const outcome = await describeCampaign(id, input);
    const to = `/organize/${input.campaign}/settings/${input.locale}?done=saved`;
    return outcome.ok ? { ok: true, to } : fieldError(outcome);
  });
}
