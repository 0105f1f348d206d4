import type { Lack } from "#lib/campaigns/ready.ts";
import type { consoleWords } from "#lib/locale/console.ts";
import { languageName } from "#lib/locale/locales.ts";

export function lackWords(
  { what, locale, reasons = [] }: Lack,
  to: string,
  t: ReturnType<typeof consoleWords>,
): string {
  const language = locale ? languageName(locale, to) : "";
  const numbers = new Intl.ListFormat(to).format(reasons.map(String));
  return t(`state.lacks.${what}`, { language, numbers });
}
