import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/locale/locales.ts";

/** What happens once the form is sent. */
export async function NextSteps({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "form.next" });
  return (
    <>
      <p className="ahead" id="ahead">
        {t("title")}
      </p>
      <ol className="ahead" aria-labelledby="ahead">
        {(["email", "verify", "counted"] as const).map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
    </>
  );
}
