import type { Locale } from "#lib/locale/locales.ts";

/**
 * Where the pages of a campaign stand: among the public ones, or in its team's preview of them, where nothing can be
 * signed or sent on and links stay inside.
 */
export type Place = { preview: boolean; href: (locale: Locale, path?: string) => string };

export function publicPlace(slug: string): Place {
  return { preview: false, href: (locale, path = "") => `/${locale}/${slug}${path}` };
}

/** Of a preview there are the letter and its reasons; the way to any other page leads to the letter. */
export function previewPlace(slug: string): Place {
  return {
    preview: true,
    href: (locale, path = "") => `/organize/${slug}/preview/${locale}${/^\/reasons(\/\d+)?$/.test(path) ? path : ""}`,
  };
}
