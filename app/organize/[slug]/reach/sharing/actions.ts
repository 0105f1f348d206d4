"use server";

import { describeCampaign } from "#lib/campaigns/describe.ts";
import { Description } from "#lib/campaigns/schema.ts";
import { act } from "../../../act.ts";
import { fieldError } from "../../../field-error.ts";

export async function describe(sent: FormData): Promise<void> {
  return act("description", sent, Description, async ({ id }, input) => {
    const outcome = await describeCampaign(id, input);
    const to = `/organize/${input.campaign}/reach/sharing/${input.locale}?done=saved`;
    return outcome.ok ? { ok: true, to } : fieldError(outcome);
  });
}
