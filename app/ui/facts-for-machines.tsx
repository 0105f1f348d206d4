import type { ShownAuthor } from "#lib/campaigns/author.ts";
import { absolute } from "./metadata.ts";

/** JSON-LD (schema.org) for search engines. Escaping `<` keeps data from closing the element. */
export function FactsForMachines({ facts }: { facts: Record<string, unknown> }) {
  const json = JSON.stringify({ "@context": "https://schema.org", ...facts }).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

type Letter = {
  title: string;
  summary: string;
  locale: string;
  publishedAt: Date;
  addressee: string;
  closesAt?: Date | null;
  author?: ShownAuthor | null;
};
/** Absolute URLs of the page and its image. */
type Place = { url: string; image: string | string[] | undefined };

/** `expires` is when signing ends. */
export function letterFacts(letter: Letter, place: Place, count: number) {
  const { title, summary, locale, publishedAt, addressee, closesAt, author } = letter;
  return {
    "@type": "Message",
    name: title,
    headline: title,
    abstract: summary,
    ...place,
    inLanguage: locale,
    datePublished: publishedAt.toISOString(),
    ...(author && { author: authorFacts(author) }),
    ...(closesAt && { expires: closesAt.toISOString() }),
    recipient: { "@type": "Audience", audienceType: addressee },
    interactionStatistic: {
      "@type": "InteractionCounter",
      interactionType: "https://schema.org/EndorseAction",
      userInteractionCount: count,
    },
  };
}

export function authorFacts({ kind, name, role, website, logo }: ShownAuthor) {
  const told = role && (kind === "person" ? { jobTitle: role } : { description: role });
  return {
    "@type": kind === "person" ? "Person" : "Organization",
    name,
    ...told,
    ...(website && { url: website }),
    ...(logo && { [kind === "person" ? "image" : "logo"]: absolute(logo.large) }),
  };
}

type Reason = { number: number; title: string; summary: string; locale: string };

/** A reason as part of its letter. */
export function reasonFacts({ number, title, summary, locale }: Reason, letter: Letter, base: string, image?: string) {
  const url = `${base}/reasons/${number}`;
  const steps = [
    { name: letter.title, item: base },
    { name: title, item: url },
  ];
  return {
    "@graph": [
      {
        "@type": "Article",
        headline: title,
        abstract: summary,
        url,
        image,
        inLanguage: locale,
        position: number,
        datePublished: letter.publishedAt.toISOString(),
        isPartOf: { "@type": "CreativeWork", name: letter.title, url: base },
      },
      {
        "@type": "BreadcrumbList",
        itemListElement: steps.map((step, place) => ({ "@type": "ListItem", position: place + 1, ...step })),
      },
    ],
  };
}
