import { Field } from "#app/ui/field.tsx";
import type { OwnSender } from "#lib/authors/sender.ts";
import { languageName } from "#lib/locale/locales.ts";
import { typedInto } from "../../../edit.ts";
import { BeganFrom, Overtaken } from "../../../editor.tsx";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { consoleText } from "../../../session.ts";
import { save } from "./actions.ts";

const OF_LANGUAGE = ["subject", "closing"] as const;

/** Whatever stays empty is the site's. */
export async function SenderForm({ slug, sender }: { slug: string; sender: OwnSender }) {
  const { locale, t } = await consoleText();
  const typed = typedInto("sender");
  const values: Record<string, string> = { ...sender.fields, ...typed?.values };
  const saved = { ...sender.saved, revision: sender.revision, texts: sender.fields };
  const ofLanguage = sender.languages.flatMap((language) =>
    OF_LANGUAGE.map((of) => ({
      ...{ of, language, name: `${of}-${language}` },
      label: `${t(`emails.${of}`)} · ${languageName(language, locale)}`,
    })),
  );
  const labels: Record<string, string> = {
    ...{ sender: t("emails.sender"), replyTo: t("emails.replyTo") },
    ...Object.fromEntries(ofLanguage.map(({ name, label }) => [name, label])),
  };
  return (
    <>
      <Overtaken typed={typed} saved={saved} labels={labels} lang={locale} />
      <Form name="sender" action={save}>
        <input type="hidden" name="campaign" value={slug} />
        <BeganFrom typed={typed} saved={saved} />
        <Field
          name="sender"
          label={labels.sender ?? ""}
          note={t("frame.optional")}
          hint={t("emails.senderHint")}
          error={issueOf("sender", "sender")}
          defaultValue={values.sender}
        />
        <Field
          name="replyTo"
          type="email"
          label={labels.replyTo ?? ""}
          note={t("frame.optional")}
          hint={t("emails.replyToHint")}
          error={issueOf("sender", "replyTo")}
          defaultValue={values.replyTo}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        {ofLanguage.map(({ of, language, name, label }) => (
          <Field
            key={name}
            name={name}
            label={label}
            note={t("frame.optional")}
            hint={t(`emails.${of}Hint`)}
            error={issueOf("sender", name)}
            defaultValue={values[name]}
            lang={language}
          />
        ))}
        <button type="submit">{t("emails.save")}</button>
      </Form>
    </>
  );
}
