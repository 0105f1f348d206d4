import { titleOf } from "../campaigns/text.ts";
import { db } from "../db.ts";
import { languagesOf } from "../locale/of-campaign.ts";
import { findLast } from "../record/last.ts";
import { recordAct } from "../record/write.ts";
import { textsIn } from "../switches/read.ts";
import { actOn, checkAccess, type Refused } from "../team/access.ts";
import { mayChangeShown } from "../team/role.ts";
import type { StepsChoice } from "./schema.ts";

type Chosen = { ok: true } | { ok: false; error: "overtaken" | "link_without_words" | "words_without_link" } | Refused;

/** Letters that are no longer published, or the campaign's own, are left out. */
export async function chooseSteps(organizerId: string, input: StepsChoice, now = new Date()): Promise<Chosen> {
  const { slug, revision, every, letters: slugs, url, words } = input;
  return actOn(organizerId, slug, "write", async ({ campaignId, role, transaction }): Promise<Chosen> => {
    const { publishedAt } = await transaction.campaign.findUniqueOrThrow({ where: { id: campaignId } });
    if (!mayChangeShown(role, { publishedAt })) return { ok: false, error: "forbidden" };
    const before = await transaction.nextSteps.findUnique({ where: { campaignId } });
    if ((before?.revision ?? 0) !== revision) return { ok: false, error: "overtaken" };
    if (url && Object.keys(words).length === 0) return { ok: false, error: "link_without_words" };
    if (!url && Object.keys(words).length > 0) return { ok: false, error: "words_without_link" };
    const found = await transaction.campaign.findMany({
      where: { slug: { in: slugs }, id: { not: campaignId }, publishedAt: { lte: now } },
      select: { id: true, slug: true },
    });
    const inOrder = [...new Set(slugs)].flatMap((one) => found.filter((row) => row.slug === one).map(({ id }) => id));
    const data = { every, letters: every ? [] : inOrder, url: url || null, words, revision: revision + 1 };
    await transaction.nextSteps.upsert({ where: { campaignId }, create: { campaignId, ...data }, update: data });
    await recordAct(transaction, { campaignId, organizerId, act: "next_steps_chosen", now });
    return { ok: true };
  });
}

export type FoundChoice = Extract<Awaited<ReturnType<typeof findChoice>>, { ok: true }>;

/** For the form: what is chosen, and what there is to choose from. */
export async function findChoice(
  organizerId: string,
  slug: string,
  locale: string,
  { saver, now = new Date() }: { saver?: boolean; now?: Date } = {},
) {
  const access = await checkAccess(organizerId, slug, "write");
  if (!access.ok) return access;
  const { campaignId } = access;
  const own = await db().campaign.findUniqueOrThrow({
    where: { id: campaignId },
    include: { texts: true, nextSteps: true },
  });
  const others = await db().campaign.findMany({
    where: { id: { not: campaignId }, publishedAt: { lte: now }, archivedAt: null },
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    include: { texts: true },
  });
  const slugOf = new Map(others.map((row) => [row.id, row.slug]));
  const { every = true, letters = [], url = null, words = {}, revision = 0 } = own.nextSteps ?? {};
  return {
    ok: true,
    choice: { every, letters: letters.flatMap((id) => slugOf.get(id) ?? []), url, words: textsIn(words), revision },
    others: others.map((row) => ({ slug: row.slug, title: titleOf(row, locale) })),
    languages: languagesOf(own),
    saved: saver ? await findLast({ campaignId, acts: ["next_steps_chosen"] }) : undefined,
  } as const;
}
