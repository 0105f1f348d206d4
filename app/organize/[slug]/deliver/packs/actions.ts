"use server";

import { cancelPack, removePack } from "#lib/deliveries/end.ts";
import { requestPack } from "#lib/deliveries/request.ts";
import { OfPack, PackInput } from "#lib/deliveries/schema.ts";
import { act } from "../../../act.ts";

const back = (slug: string, done: string) =>
  ({ ok: true, to: `/organize/${slug}/deliver/packs?done=${done}` }) as const;

export async function request(sent: FormData): Promise<void> {
  return act("pack", sent, PackInput, async ({ id }, input) => {
    const outcome = await requestPack(id, input);
    return outcome.ok ? back(input.slug, "asked") : outcome;
  });
}

export async function cancel(sent: FormData): Promise<void> {
  return act("packs", sent, OfPack, async ({ id }, input) => {
    const outcome = await cancelPack(id, input);
    return outcome.ok ? back(input.slug, "cancelled") : outcome;
  });
}

export async function remove(sent: FormData): Promise<void> {
  return act("packs", sent, OfPack, async ({ id }, input) => {
    const outcome = await removePack(id, input);
    return outcome.ok ? back(input.slug, "removed") : outcome;
  });
}
