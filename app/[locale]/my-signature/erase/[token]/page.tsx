import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ConfirmBox } from "#app/ui/confirm-box.tsx";
import { env } from "#lib/env.ts";
import { isLocale } from "#lib/locale/locales.ts";
import { findEverything } from "#lib/retention/everything.ts";

type Props = PageProps<"/[locale]/my-signature/erase/[token]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "everything" });
  return { title: t("title"), robots: { index: false } };
}

/** Names the letters; only the button erases. */
export default async function EraseEverything({ params, searchParams }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: "everything" });
  const letters = await findEverything(token, locale);
  const { done } = await searchParams;
  if (!letters)
    return done === "erase" ? (
      <>
        <h1>{t("doneTitle")}</h1>
        <p className="lead">{t("done", { days: env().BACKUP_DAYS })}</p>
      </>
    ) : (
      <>
        <h1>{t("unknownTitle")}</h1>
        <p className="lead">{t("unknown")}</p>
        <p>
          <a href={`/${locale}/my-signature/erase`}>{t("again")}</a>
        </p>
      </>
    );
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead">{t("page")}</p>
      <ul>
        {letters.map((title) => (
          <li key={title}>
            <bdi>{title}</bdi>
          </li>
        ))}
      </ul>
      <form className="form" action={`/api/my-signature/erase/${encodeURIComponent(token)}`} method="post">
        <input type="hidden" name="locale" value={locale} />
        <ConfirmBox label={t("sure")} />
        <button type="submit">{t("button")}</button>
      </form>
    </>
  );
}
