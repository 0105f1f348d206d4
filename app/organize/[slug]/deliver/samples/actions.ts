"use server";

import { approveSample } from "#lib/sample/approve.ts";
import { abandonSample } from "#lib/sample/end.ts";
import { offerSample } from "#lib/sample/offer.ts";
import { NewSample, SureOfSample } from "#lib/sample/schema.ts";
import { act } from "../../../act.ts";

const back = (slug: string, done: string) =>
  ({ ok: true, to: `/organize/${slug}/deliver/samples?done=${done}` }) as const;

export async function offer(sent: FormData): Promise<void> {
  return act("sample", sent, NewSample, async ({ id }, input) => {
    const outcome = await offerSample(id, input);
    return outcome.ok ? back(input.slug, "offered") : outcome;
  });
}

export async function approve(sent: FormData): Promise<void> {
  return act("approve", sent, SureOfSample, async ({ id }, input) => {
    const outcome = await approveSample(id, input);
    if (!outcome.ok && outcome.error === "sample_moved") return back(input.slug, "moved");
    return outcome.ok ? back(input.slug, "approved") : outcome;
  });
}

export async function abandon(sent: FormData): Promise<void> {
  return act("abandon", sent, SureOfSample, async ({ id }, input) => {
    const outcome = await abandonSample(id, input);
    if (!outcome.ok && outcome.error === "sample_moved") return back(input.slug, "moved");
    return outcome.ok ? back(input.slug, "abandoned") : outcome;
  });
}
