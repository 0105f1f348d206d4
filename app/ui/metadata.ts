import type { Metadata } from "next";
import { env } from "#lib/env.ts";
import { LOCALES, type Locale } from "#lib/locale/locales.ts";

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
    openGraph: { title, description, url: `/${locale}${path}`, locale, type: "article", siteName: "Undersigned" },
  };
}
