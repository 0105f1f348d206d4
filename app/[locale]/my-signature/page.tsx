import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AsTyped } from "#app/ui/as-typed.tsx";
import { Errors } from "#app/ui/errors.tsx";
import { Field } from "#app/ui/field.tsx";
import { sentForm } from "#app/ui/form.ts";
import { StayingForm } from "#app/ui/staying-form.tsx";
import { isLocale } from "#lib/locale/locales.ts";

type Props = PageProps<"/[locale]/my-signature">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const errors = (await sentForm()) ? `${t("form.errorsTitle")} · ` : ""; // screen readers read the title first
  return { title: `${errors}${t("find.title")}`, robots: { index: false } };
}

/** Requests an email with links to one's signatures. */
export default async function FindSignature({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale });
  const sent = await sentForm();
  return (
    <>
      <h1>{t("find.title")}</h1>
      <p className="lead">{t("find.lead")}</p>
      <StayingForm action="/api/my-signature" unreachable={t("form.unreachable")} submitting={t("form.submitting")}>
        <Errors errors={sent} title={t("form.errorsTitle")} />
        <input type="hidden" name="locale" value={locale} />
        <AsTyped {...sent} />
        <Field
          name="email"
          type="email"
          label={t("form.email")}
          hint={t("find.hint")}
          error={sent?.issues.find(({ field }) => field === "email")?.message}
          autoComplete="email"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={sent?.values.email}
          required
        />
        <button type="submit">{t("find.submit")}</button>
      </StayingForm>
      <p>
        <a href={`/${locale}/my-signature/erase`}>{t("everything.title")}</a>
      </p>
    </>
  );
}
