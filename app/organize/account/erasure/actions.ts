"use server";

import { eraseAddress, SureOfAddress } from "#lib/retention/on-request.ts";
import { act, type Outcome } from "../../act.ts";

export async function eraseAll(sent: FormData): Promise<void> {
  return act("erasure", sent, SureOfAddress, async ({ id }, { email }): Promise<Outcome> => {
    const outcome = await eraseAddress(id, email);
    return outcome.ok ? { ok: true, to: "/organize/account/erasure?done=erased" } : outcome;
  });
}
