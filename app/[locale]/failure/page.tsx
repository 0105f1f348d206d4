import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { sentForm } from "#app/ui/form.ts";
import { Outcome } from "#app/ui/outcome.tsx";

export const metadata: Metadata = { robots: { index: false } };

/** For failed pages, unread forms, and forms to send again. Needs no database; lib/gateway sets the status. */
export default async function Failure({ params }: PageProps<"/[locale]/failure">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "failure" });
  const form = await sentForm();
  if (form?.action) {
    return (
      <>
        <title>{t("title")}</title>
        <h1>{t("title")}</h1>
        <p className="lead">{t("kept")}</p>
        <form method="post" action={form.action} className="form">
          {Object.entries(form.values).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit">{t("send")}</button>
        </form>
      </>
    );
  }
  if (form?.problem) {
    const letters = await getTranslations({ locale, namespace: "verify" });
    return (
      <>
        <title>{t("refused")}</title>
        <Outcome title={t("refused")} lead={form.problem} ways={<a href={`/${locale}`}>{letters("toLetters")}</a>} />
      </>
    );
  }
  return (
    <>
      <title>{t("title")}</title>
      <Outcome title={t("title")} lead={t("lead")} ways={<a href="?">{t("again")}</a>} />
    </>
  );
}
