"use server";

import { z } from "zod";
import { attachLogo, detachLogo, saveSite } from "#lib/site/save.ts";
import { SiteChange } from "#lib/site/schema.ts";
import { act } from "../../act.ts";

const pageOf = (done: string) => ({ ok: true, to: `/organize/site/identity?done=${done}` }) as const;

export async function save(sent: FormData): Promise<void> {
  return act("identity", sent, SiteChange, async (organizer, input) => {
    const outcome = await saveSite(organizer, input);
    return outcome.ok ? pageOf("saved") : outcome;
  });
}

export async function attach(sent: FormData): Promise<void> {
  const file = sent.get("picture");
  const read = async () => new Uint8Array(file instanceof Blob ? await file.arrayBuffer() : []);
  return act("logo", sent, z.object({}), async (organizer) => {
    const outcome = await attachLogo(organizer, read);
    if (outcome.ok) return pageOf("logo");
    const { error } = outcome;
    return { ...outcome, issues: error === "forbidden" ? undefined : [{ field: "picture", code: error }] };
  });
}

export async function detach(sent: FormData): Promise<void> {
  return act("logo", sent, z.object({}), async (organizer) => {
    const outcome = await detachLogo(organizer);
    return outcome.ok ? pageOf("unlogo") : outcome;
  });
}
