import { headers } from "next/headers";
import { isLocale, type Locale } from "#lib/locale/locales.ts";

/** The preview that this request is for, if it is for one: it stands in the frame of the public pages. */
export async function previewed(): Promise<{ locale: Locale; home: string } | undefined> {
  const path = (await headers()).get("x-path") ?? "";
  const [, home, locale] = /^(\/organize\/[^/?]+\/preview\/([^/?]+))/.exec(path) ?? [];
  return home && isLocale(locale) ? { locale, home } : undefined;
}
