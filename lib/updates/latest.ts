import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import type { Locale } from "../locale/locales.ts";
import { isPublic, NEWEST, type UpdateView, viewInclude, viewOf } from "./view.ts";

/** Responses to earlier deliveries are ignored. */
export async function findLatest(campaignId: number, locale: Locale, now = new Date()) {
  const delivery = await findNewest({ campaignId, kind: "delivery", ...isPublic(now) }, locale);
  const isSince = delivery && {
    OR: [{ answersId: delivery.id }, { answersId: null, day: { gte: new Date(delivery.day) } }],
  };
  const response = await findNewest({ campaignId, kind: "response", ...isPublic(now), ...isSince }, locale);
  return { delivery, response };
}

async function findNewest(where: Prisma.UpdateWhereInput, locale: Locale): Promise<UpdateView | undefined> {
  const row = await db().update.findFirst({ where, orderBy: NEWEST, include: viewInclude });
  return row ? viewOf(row, locale) : undefined;
}
