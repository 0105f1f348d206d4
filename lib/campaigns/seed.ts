import type { SeedCampaign } from "#prisma/seed/shape.ts";
import { db } from "../db.ts";
import { LOCALES } from "../locale/locales.ts";
import { DEFAULT_MONTHS } from "../retention/months.ts";

/** Any constant, shared by all processes. */
const SEED_LOCK = 7_235_002;

/** About sixty statements take longer than Prisma's default on a busy machine. */
const PATIENCE = { timeout: 120_000 };

/** Seeds an empty database once, and returns the new slugs. Never touches a database that has a campaign. */
export async function seedCampaigns(seeds: SeedCampaign[], now = new Date()): Promise<string[]> {
  return db().$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})`;
    if ((await transaction.campaign.count()) > 0) return [];
    const ids = new Map<string, number>();
    for (const { slug, goal, hashtags, texts } of seeds) {
      const { id } = await transaction.campaign.create({
        data: {
          slug,
          goal,
          hashtags,
          shipped: true,
          publishedAt: now,
          retentionMonths: DEFAULT_MONTHS,
          retentionChoices: { create: { months: DEFAULT_MONTHS, at: now } },
          texts: { create: LOCALES.map((locale) => ({ locale, ...headOf(texts[locale]) })) },
          versions: {
            create: {
              number: 1,
              publishedAt: now,
              texts: { create: LOCALES.map((locale) => letterText(texts[locale], locale)) },
            },
          },
        },
      });
      ids.set(slug, id);
    }
    for (const seed of seeds) {
      for (const [index] of seed.texts.en.reasons.entries()) {
        await transaction.reason.create({
          data: {
            campaignId: idOf(ids, seed.slug),
            number: index + 1,
            relatedCampaignId: relatedId(seed, index + 1, ids),
            texts: { create: LOCALES.flatMap((locale) => reasonText(seed, locale, index)) },
          },
        });
      }
    }
    return [...ids.keys()];
  }, PATIENCE);
}

function headOf({ title, summary, addressee }: SeedCampaign["texts"]["en"]) {
  return { title, summary, addressee };
}

function letterText({ title, addressee, letter }: SeedCampaign["texts"]["en"], locale: string) {
  return { locale, title, addressee, text: letter };
}

function reasonText({ texts }: SeedCampaign, locale: (typeof LOCALES)[number], index: number) {
  const reason = texts[locale].reasons[index];
  return reason ? [{ locale, ...reason }] : [];
}

function relatedId(seed: SeedCampaign, number: number, ids: Map<string, number>): number | undefined {
  const slug = seed.related[number];
  return slug === undefined ? undefined : idOf(ids, slug);
}

function idOf(ids: Map<string, number>, slug: string): number {
  const id = ids.get(slug);
  if (id === undefined) throw new Error(`the seed refers to a campaign that it does not contain: ${slug}`);
  return id;
}
