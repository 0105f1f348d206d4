import type { Locale } from "#lib/locale/locales.ts";
import { headingOf } from "#lib/updates/for-mail.ts";
import type { Entry } from "#lib/updates/timeline.ts";

type Letter = { title: string };

/** JSON-LD of a timeline: recorded updates as a list. */
export function timelineFacts({ title }: Letter, entries: Entry[], base: string, locale: Locale) {
  const url = `${base}/updates`;
  const updates = entries.flatMap((entry) => (entry.kind === "update" ? [entry.update] : []));
  const items = updates.map((update, place) => ({
    "@type": "ListItem",
    position: place + 1,
    item: {
      "@type": "Article",
      headline: headingOf(update, locale),
      url: `${url}#${update.id}`,
      inLanguage: update.locale,
      dateCreated: update.day,
      datePublished: update.publishedAt?.toISOString(),
      dateModified: update.correctedAt?.toISOString(),
      isPartOf: { "@type": "CreativeWork", name: title, url: base },
    },
  }));
  return { "@type": "ItemList", url, itemListElement: items };
}
