import { getTranslations } from "next-intl/server";
import { isSameText } from "#lib/letters/diff.ts";
import type { Edition } from "#lib/letters/history.ts";
import { Diff } from "./diff.tsx";
import { OtherLanguage } from "./languages.tsx";

type Props = { change: NonNullable<Edition["change"]>; locale: string };

/** What one version of a letter changed. */
export async function VersionChanges({ change: { before, after }, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "versions" });
  const words = {
    locale,
    added: t("diff.added"),
    removed: t("diff.removed"),
    unchanged: (count: number) => t("diff.unchanged", { count }),
  };
  const changed = (["title", "addressee", "text"] as const).filter((part) => !isSameText(before[part], after[part]));
  return (
    <>
      <OtherLanguage locale={locale} shown={after.locale} />
      {changed.length === 0 && <p>{t("same")}</p>}
      {changed.map((part) => (
        <div key={part}>
          {changed.length > 1 || part !== "text" ? <h3>{t(`parts.${part}`)}</h3> : null}
          <Diff before={before[part]} after={after[part]} lang={after.locale} words={words} />
        </div>
      ))}
    </>
  );
}
