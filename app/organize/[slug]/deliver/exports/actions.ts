"use server";

import { makeKey } from "#lib/exports/keys/make.ts";
import { revokeKey } from "#lib/exports/keys/revoke.ts";
import { NewKey, OfKey } from "#lib/exports/keys/schema.ts";
import { act, actConfirmed } from "../../../act.ts";

export async function make(sent: FormData): Promise<void> {
  const run = sent.get("scope") === "export_contacts" ? actConfirmed : act;
  return run("key", sent, NewKey, async ({ id }, input) => {
    const outcome = await makeKey(id, input);
    if (outcome.ok) return { ok: true, shown: { token: outcome.token, kind: input.scope.replace("export_", "") } };
    const ofName = outcome.error === "key_name_taken";
    return ofName ? { ...outcome, issues: [{ field: "name", code: outcome.error }] } : outcome;
  });
}

export async function revoke(sent: FormData): Promise<void> {
  return act(`revoke-${sent.get("key")}`, sent, OfKey, async ({ id }, input) => {
    const outcome = await revokeKey(id, input);
    const gone = outcome.ok || outcome.error === "unknown_key"; // revoked concurrently
    return gone ? { ok: true, to: `/organize/${input.slug}/deliver/exports?done=revoked` } : outcome;
  });
}
