import type { Metadata } from "next";
import { SHARE } from "#lib/embeds/size.ts";
import { env } from "#lib/env.ts";
import { LOCALES, type Locale, TERRITORIES } from "#lib/locale/locales.ts";
import { siteName } from "#lib/site/in-force.ts";

const SIZE = { ...SHARE, type: "image/png" };

/** A share image. */
export type Picture = { url: string; alt: string };
type Page = {
  locale: Locale;
  path: string;
  title: string;
  description: string;
  picture?: Picture;
  embeddable?: boolean;
  feed?: string; // its path follows the locale
  languages?: readonly Locale[]; // that the page's text is in
};

/** Title, description, canonical URL and hreflang of a public page; `path` follows the locale. */
export function pageMetadata({
  locale,
  path,
  title,
  description,
  picture,
  embeddable = false,
  feed,
  languages = LOCALES,
}: Page): Metadata {
  const images = [{ url: "/opengraph-image.png", alt: siteName(), ...picture, ...SIZE }];
  return {
    metadataBase: new URL(env().SITE_URL),
    title,
    description,
    alternates: {
      canonical: `/${locale}${path}`,
      languages: {
        ...Object.fromEntries(languages.map((other) => [other, `/${other}${path}`])),
        "x-default": path || "/",
      },
      types: {
        ...(embeddable && { "application/json+oembed": [{ url: oembedOf(`/${locale}${path}`), title }] }),
        ...(feed && { "application/atom+xml": [{ url: `/${locale}${feed}`, title }] }),
      },
    },
    openGraph: {
      title,
      description,
      url: `/${locale}${path}`,
      locale: TERRITORIES[locale],
      alternateLocale: languages.filter((other) => other !== locale).map((other) => TERRITORIES[other]),
      type: path === "" ? "website" : "article",
      siteName: siteName(),
      images,
    },
    twitter: { card: "summary_large_image", title, description, images },
  };
}

/** oEmbed discovery URL (oEmbed 1.0, 4). */
function oembedOf(path: string): string {
  return absolute(`/oembed?${new URLSearchParams({ url: absolute(path), format: "json" })}`);
}

export function absolute(path: string): string {
  return `${env().SITE_URL}${path}`;
}
