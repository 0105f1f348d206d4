import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { sentForm } from "#app/ui/form.ts";
import { Outcome } from "#app/ui/outcome.tsx";
import { isOn, textOf } from "#lib/switches/in-force.ts";

export const metadata: Metadata = { robots: { index: false } };

/** For failed pages, unread forms, and forms to send again. Needs no database; lib/gateway sets the status. */
export default async function Failure({ params }: PageProps<"/[locale]/failure">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "failure" });
  const form = await sentForm();
  const isClosed = isOn("maintenance");
  if (form?.action) {
    return (
      <>
        <title>{t(isClosed ? "maintenance" : "title")}</title>
        <h1>{t(isClosed ? "maintenance" : "title")}</h1>
        {isClosed && <p className="lead">{textOf("maintenance", locale) ?? t("maintenanceLead")}</p>}
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
      <title>{t(isClosed ? "maintenance" : "title")}</title>
      <Outcome
        title={t(isClosed ? "maintenance" : "title")}
        lead={isClosed ? (textOf("maintenance", locale) ?? t("maintenanceLead")) : t("lead")}
        ways={<a href="?">{t("again")}</a>}
      />
    </>
  );
}
