import { db } from "../db.ts";
import { languagesOf } from "../locale/of-campaign.ts";
import { translationState } from "../locale/translation.ts";
import { checkAccess } from "../team/access.ts";
import { MAILING_STATES, type MailingState } from "./mailing.ts";
import { NEWEST, viewInclude, viewOf } from "./view.ts";

export const LIVES = ["draft", "public", "withdrawn"] as const;
export type Life = (typeof LIVES)[number];

export async function listUpdates(organizerId: string, slug: string, locale: string) {
  const access = await checkAccess(organizerId, slug, "update");
  if (!access.ok) return access;
  const { campaignId } = access;
  const campaign = await db().campaign.findUniqueOrThrow({
    where: { id: campaignId },
    include: { texts: { select: { locale: true } } },
  });
  const own = campaign.defaultLocale;
  const rows = await db().update.findMany({
    where: { campaignId },
    orderBy: NEWEST,
    include: { ...viewInclude, mailing: true, _count: { select: { mails: true } } },
  });
  const updates = rows.map((row) => ({
    ...viewOf(row, locale),
    life: lifeOf(row),
    mailing: row.mailing ? mailingOf(row.mailing, row._count.mails) : undefined,
    standings: languagesOf(campaign).map((language) => ({
      locale: language,
      standing: translationState(row.texts, language, own),
    })),
  }));
  return { ok: true, updates, isPublished: campaign.publishedAt !== null, own } as const;
}

export async function countDrafts(campaignId: number): Promise<number> {
  return db().update.count({ where: { campaignId, publishedAt: null, withdrawnAt: null } });
}

export type ListedUpdate = Extract<Awaited<ReturnType<typeof listUpdates>>, { ok: true }>["updates"][number];

export function lifeOf({ publishedAt, withdrawnAt }: { publishedAt: Date | null; withdrawnAt: Date | null }): Life {
  if (withdrawnAt) return "withdrawn";
  return publishedAt ? "public" : "draft";
}

export type Mailing = { state: MailingState; queued: number; waiting: number };

export function isSending({ state, waiting }: Mailing): boolean {
  return state === "running" || (state === "done" && waiting > 0);
}

type Standing = { life: Life; mailing?: Mailing };

const ANNOUNCED: Record<string, (update: Standing) => boolean> = {
  published: ({ life }) => life === "public",
  mailed: ({ life, mailing }) => life === "public" && mailing !== undefined && isSending(mailing),
  withdrawn: ({ life }) => life === "withdrawn",
};

/** Whether the message of an act still holds. */
export function holdsFor(update: Standing, done: string): boolean {
  return ANNOUNCED[done]?.(update) ?? true;
}

export function mailingOf({ state, queued }: { state: string; queued: number }, waiting: number): Mailing {
  return { state: MAILING_STATES.find((known) => known === state) ?? "done", queued, waiting };
}
