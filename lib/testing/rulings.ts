import { db } from "../db.ts";
import { beginRuling } from "../moderation/begin.ts";
import { advanceRuling } from "../moderation/work.ts";
import { Filter } from "../search/filter.ts";
import { aCampaign, aVerified, type TestCampaign } from "./makers.ts";
import { aMember } from "./organizers.ts";

export const reason = "A script";
export const filter = Filter.parse({ domain: "bots.example" });

/** Alternating signatures of bots and people, and a steward. */
export async function aFlood(size: number) {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  const bots: string[] = [];
  for (let n = 0; n < size; n += 1) {
    bots.push((await aVerified(letter, { email: `bot-${n}@bots.example` })).id);
    await aVerified(letter);
  }
  return { letter, steward, bots, slug: letter.slug };
}

export async function begin(
  steward: string,
  { slug }: Pick<TestCampaign, "slug">,
  sought = filter,
  seen = new Date(),
): Promise<number> {
  const begun = await beginRuling(steward, { slug, filter: sought, reason, seen });
  if (!begun.ok) throw new Error(begun.error);
  return begun.ruling;
}

/** Runs the worker in small steps, to completion by default. */
export async function work(steps = 1_000): Promise<void> {
  for (let step = 0; step < steps && (await advanceRuling(new Date(), 3)); step += 1);
}

export const invalidatedCount = () => db().signature.count({ where: { invalidatedAt: { not: null } } });
