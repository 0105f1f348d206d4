import type { Prisma } from "#prisma/client/client.ts";
import { isBlank } from "../campaigns/written.ts";
import { db } from "../db.ts";

export type Version = Prisma.LetterVersionGetPayload<{ include: { texts: true } }>;
export type LetterText = Version["texts"][number];

type Revised = { id: number; texts: { locale: string; revision: number }[] };

const newest = (campaignId: number) => ({ where: { campaignId }, orderBy: { number: "desc" }, take: 2 }) as const;
const orderBy = { locale: "asc" } as const;

/** The newest published version, and the draft after it, or the first draft before publication. */
export async function findVersions(campaignId: number, transaction: Prisma.TransactionClient = db()) {
  const include = { texts: { orderBy } };
  return sort(await transaction.letterVersion.findMany({ ...newest(campaignId), include }));
}

export async function findRevisions(campaignId: number, transaction: Prisma.TransactionClient) {
  const include = { texts: { orderBy, select: { locale: true, revision: true } } };
  return sort(await transaction.letterVersion.findMany({ ...newest(campaignId), include }));
}

function sort<T extends { publishedAt: Date | null }>(versions: T[]) {
  return {
    draft: versions.find(({ publishedAt }) => publishedAt === null),
    published: versions.find(({ publishedAt }) => publishedAt !== null),
  };
}

export function textOf<T extends { locale: string }>(version: { texts: T[] } | undefined, locale: string) {
  return version?.texts.find((text) => text.locale === locale);
}

/** Identifies one saved state of a text; never reused, not even after a draft is discarded. */
export function revisionOf(version: Revised, locale: string): string {
  return `${version.id}.${textOf(version, locale)?.revision ?? 0}`;
}

export function seenOf(version: Revised): string {
  return [version.id, ...version.texts.map(({ locale, revision }) => `${locale}${revision}`)].join(".");
}

export function withoutBlank(draft: Version, published: Version): Version {
  return { ...draft, texts: draft.texts.filter((text) => !isBlank(text) || textOf(published, text.locale)) };
}
