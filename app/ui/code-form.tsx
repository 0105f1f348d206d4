import { getTranslations } from "next-intl/server";
import type { SentForm } from "#lib/http/forms/refuse.ts";
import type { Locale } from "#lib/locale/locales.ts";
import { Errors } from "./errors.tsx";
import { Field } from "./field.tsx";
import { StayingForm } from "./staying-form.tsx";

type Props = { slug: string; locale: Locale; sent?: SentForm; proof?: string | string[]; request: string };

/** Form for the emailed six-digit code. The address is prefilled in the browser that signed. */
export async function CodeForm({ slug, locale, sent, proof, request }: Props) {
  const t = await getTranslations({ locale });
  const errorOf = (field: string) => sent?.issues.find((issue) => issue.field === field)?.message;
  return (
    <StayingForm action="/api/verifications" unreachable={t("form.unreachable")} submitting={t("form.submitting")}>
      <Errors errors={sent} title={t("form.errorsTitle")} />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="source" value={sent?.values.source ?? ""} />
      {typeof proof === "string" && <input type="hidden" name="proof" value={proof} />}
      {request && <input type="hidden" name="request" value={request} />}
      <Field
        name="email"
        type="email"
        label={t("form.email")}
        error={errorOf("email")}
        autoComplete="email"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={sent?.values.email}
        required
      />
      <Field
        name="code"
        label={t("inbox.code")}
        error={errorOf("code")}
        autoComplete="one-time-code"
        inputMode="numeric"
        defaultValue={sent?.values.code}
        required
      />
      <button type="submit">{t("inbox.submit")}</button>
    </StayingForm>
  );
}
