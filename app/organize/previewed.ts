import { headers } from "next/headers";
import { isLocale, type Locale } from "#lib/locale/locales.ts";

/** Set if this request is for a preview, which uses the public frame. */
export async function previewed(): Promise<{ locale: Locale; home: string } | undefined> {
  const path = (await headers()).get("x-path") ?? "";
  const [, home, locale] = /^(\/organize\/[^/?]+\/preview\/([^/?]+))/.exec(path) ?? [];
  return home && isLocale(locale) ? { locale, home } : undefined;
}
