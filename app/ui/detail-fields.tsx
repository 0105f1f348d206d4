import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/locale/locales.ts";
import { DETAIL_KEYS, DETAILS, type DetailKey } from "#lib/signatures/details.ts";
import { Countries } from "./countries.tsx";
import { Field } from "./field.tsx";

type Props = {
  locale: Locale;
  kept: Record<string, string | undefined>;
  errorOf: (field: string) => string | undefined;
};

export async function CountryField({ locale, chosen, error }: { locale: Locale; chosen?: string; error?: string }) {
  const t = await getTranslations({ locale });
  return (
    <Field name="country" label={t("details.country")} note={t("form.optional")} error={error}>
      <Countries locale={locale} chosen={chosen} none={t("form.countryNone")} />
    </Field>
  );
}

/** The details that are folded away in the signing form. */
export const MORE_DETAILS = DETAIL_KEYS.filter((key) => key !== "country");

export async function DetailFields({ locale, kept, errorOf }: Props) {
  const t = await getTranslations({ locale });
  return MORE_DETAILS.map((key) => {
    const { autoComplete, text } = DETAILS[key];
    return (
      <Field
        key={key}
        name={key}
        label={t(`details.${key}`)}
        note={t("form.optional")}
        hint={text && t("form.lengthHint", { max: text.max })}
        error={errorOf(key)}
        autoComplete={autoComplete}
        defaultValue={kept[key]}
      >
        {text && <TextArea name={key} rows={text.rows} value={kept[key]} isWrong={errorOf(key) !== undefined} />}
      </Field>
    );
  });
}

type TextProps = { name: DetailKey; rows: number; value?: string; isWrong: boolean };

function TextArea({ name, rows, value, isWrong }: TextProps) {
  return (
    <textarea
      id={name}
      name={name}
      rows={rows}
      defaultValue={value}
      aria-describedby={`${name}-hint ${name}-error`}
      aria-invalid={isWrong ? true : undefined}
    />
  );
}
