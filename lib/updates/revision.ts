type Text = { locale: string; revision: number };
type Row = { revision: number; campaign: { defaultLocale: string }; texts: Text[] };

/** The revision a form in one language is based on. */
export function revisionOf({ revision, campaign, texts }: Row, locale: string): string {
  const text = texts.find((known) => known.locale === locale)?.revision ?? 0;
  return campaign.defaultLocale === locale ? `${revision}.${text}` : `.${text}`;
}

type Seen = Omit<Row, "campaign"> & { picture: { digest: string } | null };

/** Identifies everything that a publisher has seen. */
export function seenOf({ revision, texts, picture }: Seen): string {
  const each = texts.map((text) => `${text.locale}${text.revision}`).toSorted();
  return [revision, ...each, picture?.digest.slice(0, 16) ?? ""].join(".");
}
