import { getTranslations } from "next-intl/server";
import type { SentForm } from "#lib/http/forms/refuse.ts";
import type { Locale } from "#lib/locale/locales.ts";
import { CONSENT } from "#lib/retention/consents.ts";
import { AsTyped } from "./as-typed.tsx";
import { CountryField, DetailFields, MORE_DETAILS } from "./detail-fields.tsx";
import { Errors } from "./errors.tsx";
import { Field } from "./field.tsx";
import { ListedChoice } from "./listed-choice.tsx";
import { StayingForm } from "./staying-form.tsx";

type Props = { slug: string; version: number; retentionMonths: number | null; locale: Locale; sent?: SentForm };

/** The signing form: plain HTML posting to the API, refilled with input and errors. */
export async function SignForm({ slug, version, retentionMonths, locale, sent }: Props) {
  const t = await getTranslations({ locale, namespace: "form" });
  const kept = sent?.values ?? {};
  const errorOf = (field: string) => sent?.issues.find((issue) => issue.field === field)?.message;
  return (
    <StayingForm
      className="form sign-form"
      action={`/api/campaigns/${slug}/signatures`}
      unreachable={t("unreachable")}
      submitting={t("submitting")}
    >
      <Errors errors={sent} title={t("errorsTitle")} targets={{ listed: "listed-yes" }} />
      <p>{t("intro")}</p>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="version" value={kept.version ?? version} />
      <input type="hidden" name="consent" value={CONSENT} />
      <input type="hidden" name="retention" value={retentionMonths ?? ""} />
      <input type="hidden" name="source" value={kept.source ?? ""} />
      <AsTyped {...sent} />
      <Field
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        autoCapitalize="words"
        enterKeyHint="next"
        error={errorOf("name")}
        autoComplete="name"
        defaultValue={kept.name}
        required
      />
      <Field
        name="email"
        type="email"
        label={t("email")}
        hint={t("emailHint")}
        error={errorOf("email")}
        autoComplete="email"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={kept.email}
        required
      />
      <CountryField locale={locale} chosen={kept.country} error={errorOf("country")} />
      <details open={MORE_DETAILS.some((key) => kept[key])}>
        <summary>{t("more")}</summary>
        <DetailFields locale={locale} kept={kept} errorOf={errorOf} />
      </details>
      <ListedChoice locale={locale} chosen={kept.listed} error={errorOf("listed")} />
      <label className="choice">
        <input type="checkbox" name="updates" value="yes" defaultChecked={kept.updates === "yes"} />
        <span>{t("updates")}</span>
      </label>
      <p className="small">{t.rich("privacy", { link: (text) => <a href={`/${locale}/privacy`}>{text}</a> })}</p>
      <p className="small">{retentionMonths ? t("retention", { months: retentionMonths }) : t("retentionNone")}</p>
      <div className="trap" aria-hidden="true">
        <label htmlFor="website">{t("trap")}</label>
        <input id="website" name="website" autoComplete="off" tabIndex={-1} />
      </div>
      <button type="submit">{t("submit")}</button>
    </StayingForm>
  );
}
