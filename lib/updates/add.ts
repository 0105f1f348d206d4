import { isPublished } from "../campaigns/state.ts";
import { isDone, setDone } from "../http/forms/once.ts";
import { recordAct } from "../record/write.ts";
import { actOn } from "../team/access.ts";
import { uuidv7 } from "../uuid.ts";
import { findLinked } from "./linked.ts";
import { lackOf, lackOfFacts, UPDATES_MAX, type UpdateInput } from "./schema.ts";

export async function addUpdate(organizerId: string, input: UpdateInput, now = new Date()) {
  const { slug, kind, once, locale, title, person, place, text, alt, ...facts } = input;
  const { day } = facts;
  const words = { title, person, place, text, alt };
  const issues = [...lackOfFacts(kind, facts), ...lackOf(kind, words)];
  if (day === undefined || issues.length > 0) return { ok: false, error: "required", issues } as const;
  return actOn(organizerId, slug, "update", async ({ campaignId, transaction }) => {
    if (await isDone(transaction, once)) return { ok: false, error: "done_already" } as const;
    const campaign = await transaction.campaign.findUniqueOrThrow({ where: { id: campaignId } });
    if (!isPublished(campaign, now)) return { ok: false, error: "not_published" } as const;
    if (campaign.defaultLocale !== locale) return { ok: false, error: "unknown_language" } as const;
    if ((await transaction.update.count({ where: { campaignId } })) >= UPDATES_MAX)
      return { ok: false, error: "too_many_updates" } as const;
    const linked = await findLinked(transaction, campaignId, kind, facts);
    if (!linked.ok) return linked;
    const id = uuidv7(now.getTime());
    await transaction.update.create({
      data: {
        ...{ id, campaignId, organizerId, kind, day, createdAt: now, ...linked.facts },
        texts: { create: { locale, ...words, updatedAt: now } },
      },
    });
    await setDone(transaction, once, now);
    await recordAct(transaction, { campaignId, organizerId, act: "update_added", details: { update: id, kind }, now });
    return { ok: true, id } as const;
  });
}
