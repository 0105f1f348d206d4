import { getTranslations } from "next-intl/server";
import { MESSAGE_MAX } from "#lib/authors/message.ts";
import type { SentForm } from "#lib/http/forms/refuse.ts";
import type { Locale } from "#lib/locale/locales.ts";
import { AsTyped } from "./as-typed.tsx";
import { Errors } from "./errors.tsx";
import { Field } from "./field.tsx";
import { StayingForm } from "./staying-form.tsx";

type Props = { slug: string; locale: Locale; sent?: SentForm };

export async function MessageForm({ slug, locale, sent }: Props) {
  const t = await getTranslations({ locale });
  const errorOf = (name: string) => sent?.issues.find(({ field }) => field === name)?.message;
  const error = errorOf("message");
  return (
    <StayingForm
      action={`/api/campaigns/${slug}/contact`}
      unreachable={t("form.unreachable")}
      submitting={t("form.submitting")}
    >
      <Errors errors={sent} title={t("form.errorsTitle")} />
      <input type="hidden" name="locale" value={locale} />
      <AsTyped {...sent} />
      <Field
        name="message"
        label={t("contact.message")}
        hint={t("form.lengthHint", { max: MESSAGE_MAX })}
        error={error}
      >
        <textarea
          id="message"
          name="message"
          rows={8}
          defaultValue={sent?.values.message}
          aria-describedby={error ? "message-hint message-error" : "message-hint"}
          aria-invalid={error ? true : undefined}
          required
        />
      </Field>
      <Field
        name="name"
        label={t("form.name")}
        error={errorOf("name")}
        autoComplete="name"
        autoCapitalize="words"
        defaultValue={sent?.values.name}
        required
      />
      <Field
        name="email"
        type="email"
        label={t("form.email")}
        hint={t("contact.emailHint")}
        error={errorOf("email")}
        autoComplete="email"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={sent?.values.email}
        required
      />
      <button type="submit">{t("contact.submit")}</button>
      <p className="hint">{t("contact.next")}</p>
    </StayingForm>
  );
}
