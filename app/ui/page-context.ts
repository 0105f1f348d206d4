import type { Locale } from "#lib/locale/locales.ts";

/** Whether pages are public or the team's preview, which disables signing and sharing and keeps links inside. */
export type PageContext = { preview: boolean; href: (locale: Locale, path?: string) => string };

export function publicContext(slug: string): PageContext {
  return { preview: false, href: (locale, path = "") => `/${locale}/${slug}${path}` };
}

/** A preview has only the letter and its reasons; other links lead to the letter. */
export function previewContext(slug: string): PageContext {
  return {
    preview: true,
    href: (locale, path = "") => `/organize/${slug}/preview/${locale}${/^\/reasons(\/\d+)?$/.test(path) ? path : ""}`,
  };
}
