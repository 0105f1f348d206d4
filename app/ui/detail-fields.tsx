import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/locale/locales.ts";
import { COMMENT_MAX } from "#lib/signatures/schema.ts";
import { Countries } from "./countries.tsx";
import { Field } from "./field.tsx";

type Props = {
  locale: Locale;
  kept: Partial<Record<"affiliation" | "title" | "comment", string>>;
  errorOf: (field: string) => string | undefined;
};

export async function CountryField({ locale, chosen, error }: { locale: Locale; chosen?: string; error?: string }) {
  const t = await getTranslations({ locale, namespace: "form" });
  return (
    <Field name="country" label={t("country")} note={t("optional")} error={error}>
      <Countries locale={locale} chosen={chosen} none={t("countryNone")} />
    </Field>
  );
}

/** Optional details of a signatory. */
export async function DetailFields({ locale, kept, errorOf }: Props) {
  const t = await getTranslations({ locale, namespace: "form" });
  return (
    <>
      <Field
        name="affiliation"
        label={t("affiliation")}
        note={t("optional")}
        error={errorOf("affiliation")}
        autoComplete="organization"
        defaultValue={kept.affiliation}
      />
      <Field
        name="title"
        label={t("title")}
        note={t("optional")}
        error={errorOf("title")}
        autoComplete="organization-title"
        defaultValue={kept.title}
      />
      <Field
        name="comment"
        label={t("comment")}
        note={t("optional")}
        hint={t("commentHint", { max: COMMENT_MAX })}
        error={errorOf("comment")}
      >
        <textarea
          id="comment"
          name="comment"
          rows={4}
          defaultValue={kept.comment}
          aria-describedby="comment-hint comment-error"
          aria-invalid={errorOf("comment") ? true : undefined}
        />
      </Field>
    </>
  );
}
