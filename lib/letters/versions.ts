import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";

/** A version with its texts. */
export type Version = Prisma.LetterVersionGetPayload<{ include: { texts: true } }>;
export type LetterText = Version["texts"][number];

/** The newest published version, and the draft that comes after it or, before a campaign is published, first. */
export async function findVersions(campaignId: number, transaction: Prisma.TransactionClient = db()) {
  const versions = await transaction.letterVersion.findMany({
    where: { campaignId },
    orderBy: { number: "desc" },
    take: 2,
    include: { texts: { orderBy: { locale: "asc" } } },
  });
  return {
    draft: versions.find(({ publishedAt }) => publishedAt === null),
    published: versions.find(({ publishedAt }) => publishedAt !== null),
  };
}

export function textOf(version: Version | undefined, locale: string): LetterText | undefined {
  return version?.texts.find((text) => text.locale === locale);
}

/** Names a text as it is now: never the same for two texts, not even of a draft that was thrown away. */
export function revisionOf(version: Version, locale: string): string {
  return `${version.id}.${textOf(version, locale)?.revision ?? 0}`;
}

/** Names a version with all its texts as they are now. */
export function seenOf(version: Version): string {
  return [version.id, ...version.texts.map(({ locale, revision }) => `${locale}${revision}`)].join(".");
}

export function isWritten({ title, addressee, text }: Pick<LetterText, "title" | "addressee" | "text">): boolean {
  return title !== "" && addressee !== "" && text !== "";
}

/** A draft without the languages in which nothing was written yet. */
export function withoutBlank(draft: Version, published: Version): Version {
  const isBlank = ({ title, addressee, text }: LetterText) => title === "" && addressee === "" && text === "";
  return { ...draft, texts: draft.texts.filter((text) => !isBlank(text) || textOf(published, text.locale)) };
}
