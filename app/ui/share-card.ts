import { readPicture } from "#lib/authors/show-picture.ts";
import { findCampaign } from "#lib/campaigns/find.ts";
import { goalAt } from "#lib/campaigns/goal.ts";
import type { Campaign } from "#lib/campaigns/view.ts";
import { countSignatures } from "#lib/counters/count.ts";
import { env } from "#lib/env.ts";
import { isLocale, type Locale } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { keepPicture } from "#lib/pictures/keep.ts";
import { renderShare } from "#lib/pictures/photo.ts";
import type { Card } from "#lib/pictures/share.ts";
import { siteName } from "#lib/site/in-force.ts";
import { noneIn } from "./count-words.ts";

type PicturePath = { locale: string; slug: string; number?: string };

/** The share image of a letter or reason with its current count; none if archived. */
export async function findSharePicture({ locale, slug, number }: PicturePath): Promise<Buffer | undefined> {
  if (!isLocale(locale)) return;
  const campaign = await findCampaign(slug, locale);
  if (!campaign || campaign.state === "archived") return;
  const reason = campaign.reasons.find((each) => String(each.number) === number);
  if (number !== undefined && !reason) return;
  const card = cardOf(campaign, await countSignatures(campaign.id), locale, reason);
  const { picture } = campaign;
  const shows = JSON.stringify([card, picture?.digest, picture?.focus]);
  return keepPicture([slug, locale, number].join("/"), shows, async () => {
    const stored = picture && (await readPicture(campaign.id, "letter"));
    return renderShare(card, stored ? { ...picture, bytes: stored.large } : undefined);
  });
}

function cardOf(campaign: Campaign, count: number, locale: Locale, reason?: Campaign["reasons"][number]): Card {
  const t = messagesIn(locale);
  const { state, title, addressee, reasons, author } = campaign;
  const goal = goalAt(campaign, count);
  const goalText = goal.toLocaleString(locale);
  const kicker = reason ? t("reason.position", { number: reason.number, total: reasons.length }) : t("letter.kicker");
  const progress = count >= goal ? t("count.goalReached", { goal: goalText }) : t("count.goal", { goal: goalText });
  return {
    site: siteName(),
    host: new URL(env().SITE_URL).host,
    kicker: kicker.toLocaleUpperCase(locale),
    title: reason?.title ?? title,
    about: reason ? { label: "", text: title } : { label: t("letter.to"), text: addressee },
    number: count === 0 ? "" : count.toLocaleString(locale),
    unit: count === 0 ? t(`count.${noneIn(state)}`) : t("count.unit", { count }),
    note: { open: progress, not_open: progress, closed: t("count.final"), archived: t("count.final") }[state],
    by: author ? `${t("letter.startedBy")} ${author.name}` : undefined,
    part: count / goal,
  };
}
