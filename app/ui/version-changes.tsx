import type { Edition } from "#lib/letters/history.ts";
import type { Locale } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { Changes } from "./changes.tsx";
import { OtherLanguage } from "./languages.tsx";

type Props = { change: NonNullable<Edition["change"]>; locale: Locale };

export function VersionChanges({ change: { before, after }, locale }: Props) {
  const t = messagesIn(locale);
  const parts = (["title", "addressee", "text"] as const).map((name) => ({
    name,
    label: t(`versions.parts.${name}`),
    before: before[name],
    after: after[name],
    rendered: name === "text",
  }));
  return (
    <>
      <OtherLanguage locale={locale} shown={after.locale} />
      <Changes parts={parts} lang={after.locale} locale={locale} same={t("versions.same")} />
    </>
  );
}
