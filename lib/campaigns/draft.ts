import { db } from "../db.ts";
import type { Locale } from "../locale/locales.ts";
import { checkAccess, type Refused } from "../team/access.ts";
import { type Campaign, type Viewed, viewed, viewOf } from "./view.ts";

export async function findDraft(
  organizerId: string,
  slug: string,
  locale: Locale,
  now = new Date(),
): Promise<{ ok: true; campaign: Campaign } | Refused> {
  const access = await checkAccess(organizerId, slug, "read");
  if (!access.ok) return access;
  const row = await db().campaign.findUniqueOrThrow({ where: { id: access.campaignId }, include: viewed({}) });
  const campaign = viewOf(withTitles(row), locale, now);
  return campaign ? { ok: true, campaign } : { ok: false, error: "unknown_campaign" };
}

/** The campaign's own title and addressee are updated only when the version is published. */
function withTitles(row: Viewed): Viewed {
  const written = row.versions[0]?.texts ?? [];
  const texts = row.texts.map((text) => {
    const version = written.find(({ locale }) => locale === text.locale);
    return { ...text, title: version?.title || text.title, addressee: version?.addressee || text.addressee };
  });
  return { ...row, texts };
}
