import { getTranslations } from "next-intl/server";
import { noneIn } from "./count-words.ts";
import { type Campaign, type Locale, loadCount } from "./load.ts";
import type { Picture } from "./metadata.ts";

/** The share image of a campaign or reason; archived campaigns use the site's. */
export async function pictureOf(
  campaign: Campaign,
  locale: Locale,
  reason?: { number: number; title: string },
): Promise<Picture | undefined> {
  if (campaign.state === "archived") return;
  const t = await getTranslations({ locale, namespace: "count" });
  const { count } = await loadCount(campaign.id);
  const countText = count === 0 ? t(noneIn(campaign.state)) : `${count.toLocaleString(locale)} ${t("unit", { count })}`;
  const title = reason ? `${reason.title} · ${campaign.title}` : campaign.title;
  return { url: pictureUrl(campaign.slug, locale, reason?.number), alt: `${title} · ${countText}` };
}

export function pictureUrl(slug: string, locale: Locale, reason?: number): string {
  return `/${locale}/${slug}${reason === undefined ? "" : `/reasons/${reason}`}/share.png`;
}
