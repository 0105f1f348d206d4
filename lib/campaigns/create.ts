import { db } from "../db.ts";
import { isDone, setDone } from "../http/forms/once.ts";
import { recordAct } from "../record/write.ts";
import { DEFAULT_MONTHS } from "../retention/months.ts";
import { claimSlug, type SlugFault } from "./claim-slug.ts";
import type { NewCampaign } from "./schema.ts";
import { slugFrom } from "./slug.ts";

type Founder = { id: string; host: boolean };
type Created =
  | { ok: true; slug: string }
  | SlugFault
  | { ok: false; error: "forbidden" | "slug_needed" | "done_already" };

/** Creates a draft with an empty letter. A chosen slug must be free; a derived one is numbered if needed. */
export async function createCampaign(
  founder: Founder,
  { once, ...input }: NewCampaign,
  now = new Date(),
): Promise<Created> {
  if (!founder.host) return { ok: false, error: "forbidden" };
  const wanted = input.slug ?? slugFrom(input.title);
  if (wanted === undefined) return { ok: false, error: "slug_needed" };
  const { locale, title, addressee, goal, goalSteps } = input;
  return db().$transaction(async (transaction) => {
    const claim = await claimSlug(transaction, wanted);
    if (await isDone(transaction, once)) return { ok: false, error: "done_already" };
    if (!claim.ok && input.slug) return claim;
    const slug = claim.ok ? wanted : claim.suggestion;
    const { id } = await transaction.campaign.create({
      data: {
        slug,
        defaultLocale: locale,
        goal,
        goalSteps,
        createdAt: now,
        retentionMonths: DEFAULT_MONTHS,
        retentionChoices: { create: { months: DEFAULT_MONTHS, at: now } },
        texts: { create: { locale, title, addressee, summary: "" } },
        versions: { create: { number: 1, createdAt: now, texts: { create: { locale, title, addressee, text: "" } } } },
        members: { create: { organizerId: founder.id, role: "owner", invitedAt: now, acceptedAt: now } },
      },
    });
    await setDone(transaction, once, now);
    await recordAct(transaction, {
      campaignId: id,
      organizerId: founder.id,
      act: "campaign_created",
      details: { slug },
      now,
    });
    return { ok: true, slug };
  });
}
