import type { Prisma } from "#prisma/client/client.ts";
import { isWritten } from "../campaigns/written.ts";
import { db } from "../db.ts";
import { enqueue } from "../jobs/queue.ts";
import { isLocale, type Locale } from "../locale/locales.ts";
import { recordAct } from "../record/write.ts";
import { actOn, checkAccess, type Refused } from "../team/access.ts";
import { uuidv7 } from "../uuid.ts";
import type { PackInput } from "./schema.ts";
import { IN_WORK } from "./state.ts";

/** Per campaign: the files are stored in the database. */
export const PACKS_MAX = 12;

type Fault = "not_published" | "unknown_language" | "pack_in_work" | "too_many_packs";

/** The languages a pack can be made in, and the default for "presented by": the owners. */
export async function findChoices(organizerId: string, slug: string) {
  const access = await checkAccess(organizerId, slug, "steward");
  if (!access.ok) return access;
  const locales = await listPackLocales(access.campaignId);
  const owners = await db().membership.findMany({
    where: { campaignId: access.campaignId, role: "owner", acceptedAt: { not: null } },
    select: { organizer: { select: { name: true } } },
    orderBy: { invitedAt: "asc" },
  });
  const names = owners.map(({ organizer }) => organizer.name).filter((name) => name !== "");
  return { ok: true, locales, presentedBy: names.join(", ") } as const;
}

export async function requestPack(
  organizerId: string,
  { slug, locale, presentedBy, place, paper }: PackInput,
  now = new Date(),
): Promise<{ ok: true; id: string } | { ok: false; error: Fault } | Refused> {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }) => {
    const locales = await listPackLocales(campaignId, transaction);
    if (locales.length === 0) return { ok: false, error: "not_published" } as const;
    if (!locales.includes(locale)) return { ok: false, error: "unknown_language" } as const;
    const packs = await transaction.pack.findMany({
      where: { campaignId, state: { in: ["done", ...IN_WORK] } },
      select: { locale: true, state: true },
    });
    if (packs.some((pack) => pack.locale === locale && pack.state !== "done"))
      return { ok: false, error: "pack_in_work" } as const;
    if (packs.length >= PACKS_MAX) return { ok: false, error: "too_many_packs" } as const;
    const id = uuidv7(now.getTime());
    await transaction.pack.create({
      data: { id, campaignId, organizerId, locale, presentedBy, place, paper, createdAt: now },
    });
    await recordAct(transaction, { campaignId, organizerId, act: "pack_asked", details: { pack: id, locale }, now });
    await enqueue(transaction, "make-pack", id);
    return { ok: true, id } as const;
  });
}

async function listPackLocales(campaignId: number, transaction: Prisma.TransactionClient = db()) {
  const { defaultLocale, versions } = await transaction.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: {
      defaultLocale: true,
      versions: {
        where: { publishedAt: { not: null }, campaign: { publishedAt: { not: null } } },
        orderBy: { number: "desc" },
        take: 1,
        include: { texts: { orderBy: { locale: "asc" } } },
      },
    },
  });
  const locales = (versions[0]?.texts ?? []).flatMap((text): Locale[] =>
    isLocale(text.locale) && isWritten(text) ? [text.locale] : [],
  );
  return locales.toSorted((a, b) => Number(b === defaultLocale) - Number(a === defaultLocale));
}
