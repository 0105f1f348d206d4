import { stateOf } from "../campaigns/state.ts";
import { pickText, titled } from "../campaigns/text.ts";
import { spanOf } from "../counters/intervals.ts";
import { db } from "../db.ts";
import { countOwnList } from "./agreed.ts";
import { linkOf } from "./link.ts";
import { NO_NUMBERS, readDays, readNumbers } from "./numbers.ts";

export async function findOwnNumbers(token: string, locale: string, now = new Date()) {
  const linkId = linkOf(token);
  if (!linkId) return;
  const row = await db().partner.findUnique({
    where: { linkId, campaign: { publishedAt: { lte: now } } },
    include: { keys: { where: { revokedAt: null } }, campaign: { include: { texts: true } } },
  });
  if (!row) return;
  const { id, name, createdAt, campaign } = row;
  const state = stateOf(campaign, now);
  const text = pickText(titled(campaign.texts), locale, campaign.defaultLocale);
  if (state === "archived" || !text) return;
  const [numbers, { before, days }, listed] = await Promise.all([
    readNumbers(campaign.id, now, id),
    readDays(campaign.id, id),
    countOwnList(id),
  ]);
  return {
    ...{ name, key: row.keys[0]?.key, state, slug: campaign.slug, title: text.title, titleLocale: text.locale },
    ...{ before, days, span: spanOf({ ...campaign, publishedAt: createdAt }, days, "day", now) },
    list: { asks: row.listPolicy !== "", count: listed },
    ...(numbers.get(id) ?? NO_NUMBERS),
  };
}
