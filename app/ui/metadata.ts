import type { Metadata } from "next";
import { env } from "#lib/env.ts";
import { LOCALES, type Locale } from "#lib/locale/locales.ts";

/** Open Graph wants a territory with each language. */
const TERRITORIES = { en: "en_US", es: "es_LA", pt: "pt_BR", fr: "fr_FR" } satisfies Record<Locale, string>;

const CARD = [{ url: "/opengraph-image.png", width: 1200, height: 630, alt: "Undersigned" }];

type Page = { locale: Locale; path: string; title: string; description: string };

/** Title, description, canonical address and the other languages of a public page; `path` follows the language. */
export function pageMetadata({ locale, path, title, description }: Page): Metadata {
  return {
    metadataBase: new URL(env().SITE_URL),
    title,
    description,
    alternates: {
      canonical: `/${locale}${path}`,
      languages: {
        ...Object.fromEntries(LOCALES.map((other) => [other, `/${other}${path}`])),
        "x-default": path || "/",
      },
    },
    openGraph: {
      title,
      description,
      url: `/${locale}${path}`,
      locale: TERRITORIES[locale],
      alternateLocale: LOCALES.filter((other) => other !== locale).map((other) => TERRITORIES[other]),
      type: path === "" ? "website" : "article",
      siteName: "Undersigned",
      images: CARD,
    },
    twitter: { card: "summary_large_image", title, description, images: CARD },
  };
}

/** A path of this site as others have to write it. */
export function absolute(path: string): string {
  return `${env().SITE_URL}${path}`;
}
