import type { Prisma } from "#prisma/client/client.ts";
import { revisionOf } from "../campaigns/fields.ts";
import { db } from "../db.ts";
import { LOCALES, type Locale } from "../locale/locales.ts";
import { languagesOf } from "../locale/of-campaign.ts";
import { findLast, type Last } from "../record/last.ts";
import { unseal } from "../secrets/seal.ts";
import { checkAccess, type Refused } from "../team/access.ts";
import { mayChangeShown } from "../team/role.ts";

/** `mayChange`: once the letter is published, only owners do. */
export type OwnAuthor = {
  isSet: boolean;
  mayChange: boolean;
  languages: Locale[];
  revision: number;
  fields: Record<string, string>;
  email: string; // to which messages are relayed once it is proven
  contact: "none" | "waiting" | "proven" | "stopped";
  saved?: Last;
};

export const withAuthor = { author: true, texts: { select: { locale: true, authorRole: true } } } as const;
type Author = Pick<Prisma.AuthorModel, "kind" | "name" | "website">;
type Row = { author: Author | null; texts: { locale: string; authorRole: string }[] };

export async function findAuthor(
  organizerId: string,
  slug: string,
  { saver }: { saver?: boolean } = {},
): Promise<{ ok: true; author: OwnAuthor } | Refused> {
  const access = await checkAccess(organizerId, slug, "write");
  if (!access.ok) return access;
  const { campaignId, role } = access;
  const row = await db().campaign.findUniqueOrThrow({ where: { id: campaignId }, include: withAuthor });
  const fields = fieldsOf(row);
  return {
    ok: true,
    author: {
      isSet: row.author !== null,
      mayChange: mayChangeShown(role, row),
      languages: languagesOf(row),
      revision: revisionOf(fields),
      fields,
      email: row.author?.emailCipher ? unseal(row.author.emailCipher).toString() : "",
      contact: row.author ? contactOf(row.author) : "none",
      saved: saver ? await findLast({ campaignId, acts: ["author_saved", "author_removed"] }) : undefined,
    },
  };
}

type Contact = Pick<Prisma.AuthorModel, "emailCipher" | "contactProvenAt" | "contactStoppedAt">;

export function contactOf({ emailCipher, contactProvenAt, contactStoppedAt }: Contact): OwnAuthor["contact"] {
  if (emailCipher) return contactProvenAt ? "proven" : "waiting";
  return contactStoppedAt ? "stopped" : "none";
}

export function fieldsOf({ author, texts }: Row): Record<string, string> {
  const { kind = "", name = "", website = "" } = author ?? {};
  const roleIn = (language: Locale) => texts.find(({ locale }) => locale === language)?.authorRole ?? "";
  return { kind, name, website, ...Object.fromEntries(LOCALES.map((locale) => [`role-${locale}`, roleIn(locale)])) };
}
