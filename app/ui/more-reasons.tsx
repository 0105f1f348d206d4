import { getTranslations } from "next-intl/server";
import type { Campaign, Locale } from "./load.ts";

/** Asks for further reasons, under the campaign's hashtags. */
export async function MoreReasons({ campaign, locale }: { campaign: Campaign; locale: Locale }) {
  const { hashtags, state } = campaign;
  if (hashtags.length === 0 || state === "archived") return null;
  const t = await getTranslations({ locale, namespace: "letter" });
  const tags = hashtags.map((tag) => `#${tag}`).join(" ");
  return <p>{t(state === "open" ? "moreReasonsOpen" : "moreReasons", { hashtags: tags })}</p>;
}
