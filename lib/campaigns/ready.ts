import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { type TranslationState, translationState } from "../locale/translation.ts";
import { checkAccess, type Refused } from "../team/access.ts";
import { isBlank, isWritten, NEEDED } from "./written.ts";

/** What a draft still lacks; publishing is refused while a lack `blocks`. */
export type Lack = {
  what: (typeof NEEDED)[number] | "translation" | "closed" | "language" | "older" | "end" | OfSummary | OfReasons;
  locale?: string;
  reasons?: number[];
  blocks: boolean;
};

type OfSummary = "summary" | "summaryOlder";
type OfReasons = "reasons" | "reasonsMissing" | "reasonsOlder";

/** `seen` fingerprints the texts that were checked. */
type Readiness = { lacks: Lack[]; seen: string };

const include = {
  texts: { select: { locale: true, summary: true, updatedAt: true }, orderBy: { locale: "asc" } },
  versions: { orderBy: { number: "desc" }, take: 1, include: { texts: true } },
  reasons: {
    orderBy: { number: "asc" },
    select: { number: true, texts: { select: { locale: true, updatedAt: true } } },
  },
} as const satisfies Prisma.CampaignInclude;
type Row = Prisma.CampaignGetPayload<{ include: typeof include }>;

export async function findLacks(
  organizerId: string,
  slug: string,
  now = new Date(),
): Promise<({ ok: true } & Readiness) | Refused> {
  const access = await checkAccess(organizerId, slug, "read");
  if (!access.ok) return access;
  return { ok: true, ...(await readReadiness(db(), access.campaignId, now)) };
}

export async function readReadiness(transaction: Prisma.TransactionClient, id: number, now: Date): Promise<Readiness> {
  const row = await transaction.campaign.findUniqueOrThrow({ where: { id }, include });
  const { closesAt, defaultLocale: own, texts, reasons } = row;
  const letters = row.versions[0]?.texts ?? [];
  const original = letters.find(({ locale }) => locale === own);
  const others = texts.map(({ locale }) => locale).filter((locale) => locale !== own);
  const lacks: (Lack | false)[] = [
    ...NEEDED.map((what): Lack | false => !original?.[what] && { what, locale: own, blocks: true }),
    Boolean(closesAt && closesAt <= now) && { what: "closed", blocks: true },
    ...others.map((locale) => ofTranslation(letters, locale, own)),
    ...texts.map(({ locale }) => ofSummary(texts, locale, own)),
    reasons.length === 0 && { what: "reasons", blocks: false },
    ...texts.flatMap(({ locale }) => ofReasons(reasons, locale, own)),
    !closesAt && { what: "end", blocks: false },
  ];
  return { lacks: lacks.filter((lack) => lack !== false), seen: letters.map(stampOf).toSorted().join(" ") };
}

/** A half-written translation blocks: a published text can never be completed. */
function ofTranslation(letters: Row["versions"][number]["texts"], locale: string, own: string): Lack | false {
  const letter = letters.find((text) => text.locale === locale);
  if (!letter || isBlank(letter)) return { what: "language", locale, blocks: false };
  if (!isWritten(letter)) return { what: "translation", locale, blocks: true };
  return translationState(letters, locale, own) === "older" && { what: "older", locale, blocks: false };
}

function ofSummary(texts: Row["texts"], locale: string, own: string): Lack | false {
  const written = texts.filter(({ summary }) => summary !== "");
  const state = translationState(written, locale, own);
  return state !== "there" && { what: state === "older" ? "summaryOlder" : "summary", locale, blocks: false };
}

function ofReasons(reasons: Row["reasons"], locale: string, own: string): (Lack | false)[] {
  const numbersOf = (state: TranslationState) =>
    reasons.filter(({ texts }) => translationState(texts, locale, own) === state).map(({ number }) => number);
  const [missing, older] = [numbersOf("missing"), numbersOf("older")];
  return [
    missing.length > 0 && { what: "reasonsMissing", locale, reasons: missing, blocks: false },
    older.length > 0 && { what: "reasonsOlder", locale, reasons: older, blocks: false },
  ];
}

function stampOf({ locale, revision }: { locale: string; revision: number }): string {
  return `${locale}.${revision}`;
}
