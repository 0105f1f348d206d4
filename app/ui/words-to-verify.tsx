import { getTranslations } from "next-intl/server";
import type { SentForm } from "#lib/http/forms/refuse.ts";
import type { Locale } from "#lib/locale/locales.ts";
import type { WordsSeen } from "#lib/verification/show.ts";
import { detailRows } from "./details.ts";
import { Errors } from "./errors.tsx";
import { Facts } from "./facts.tsx";

type Props = WordsSeen & { locale: Locale; token: string; checking: boolean; sent?: SentForm };

/** Everything about to be signed, who will see it, and the button. */
export async function WordsToVerify({ title, words, agreed, locale, token, checking, sent }: Props) {
  const t = await getTranslations({ locale, namespace: "verify" });
  const own = await getTranslations({ locale, namespace: "own" });
  const detail = await getTranslations({ locale, namespace: "details" });
  const { listed, updates, letterVersion } = words;
  const rows = [
    [own("letter"), t("letter", { title, number: letterVersion.number })],
    [own("name"), words.name],
    ...detailRows(words, locale, detail),
    [t("listLabel"), t(listed ? "listed" : "private")],
    [t("updatesLabel"), t(updates ? "updates" : "noUpdates")],
    ...(agreed ? [[t("agreedLabel"), `${agreed} ${t("agreedHint")}`] as const] : []),
  ] as const;
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      {checking && <p>{t("checking")}</p>}
      <Facts rows={rows} />
      <h2>{t("publicTitle")}</h2>
      <p>{t(listed ? "public" : "nothingPublic")}</p>
      <form className="form" action={`/api/verifications/${token}`} method="post">
        {sent?.problem && <Errors errors={sent} title="" />}
        <input type="hidden" name="locale" value={locale} />
        <button type="submit">{t("button")}</button>
      </form>
      <p className="small">{t("notYou")}</p>
    </>
  );
}
