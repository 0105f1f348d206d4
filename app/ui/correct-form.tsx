import { getTranslations } from "next-intl/server";
import type { SentForm } from "#lib/http/forms/refuse.ts";
import type { Locale } from "#lib/locale/locales.ts";
import type { Correction } from "#lib/signatures/schema.ts";
import { CountryField, DetailFields } from "./detail-fields.tsx";
import { Errors } from "./errors.tsx";
import { Field } from "./field.tsx";
import { StayingForm } from "./staying-form.tsx";

type Details = { [field in keyof Correction]: string | null };
type Props = { token: string; locale: Locale; details: Details; sent?: SentForm };

/** Corrects one's own details: prefilled, and open after an error. */
export async function CorrectForm({ token, locale, details, sent }: Props) {
  const t = await getTranslations({ locale, namespace: "own" });
  const form = await getTranslations({ locale, namespace: "form" });
  const kept =
    sent?.values ?? Object.fromEntries(Object.entries(details).map(([field, value]) => [field, value ?? ""]));
  const errorOf = (field: string) => sent?.issues.find((issue) => issue.field === field)?.message;
  return (
    <details open={sent !== undefined}>
      <summary>{t("correct")}</summary>
      <StayingForm
        className="form"
        action={`/api/my-signature/${token}`}
        unreachable={form("unreachable")}
        submitting={form("submitting")}
      >
        <Errors errors={sent} title={form("errorsTitle")} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="act" value="correct" />
        <p className="hint">{t("correctHint")}</p>
        <Field
          name="name"
          label={form("name")}
          hint={form("nameHint")}
          autoCapitalize="words"
          autoComplete="name"
          error={errorOf("name")}
          defaultValue={kept.name}
          required
        />
        <CountryField locale={locale} chosen={kept.country} error={errorOf("country")} />
        <DetailFields locale={locale} kept={kept} errorOf={errorOf} />
        <button type="submit">{t("save")}</button>
      </StayingForm>
    </details>
  );
}
