import { Fragment } from "react";
import { Field } from "#app/ui/field.tsx";
import type { OwnSender } from "#lib/authors/sender.ts";
import { languageName } from "#lib/locale/locales.ts";
import { typedInto } from "../../../edit.ts";
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
  const revision = typed && !typed.overtaken ? (typed.values.revision ?? sender.revision) : sender.revision;
  return (
    <Form name="sender" action={save}>
      <input type="hidden" name="campaign" value={slug} />
      <input type="hidden" name="revision" value={revision} />
      <Field
        name="sender"
        label={t("emails.sender")}
        note={t("frame.optional")}
        hint={t("emails.senderHint")}
        error={issueOf("sender", "sender")}
        defaultValue={values.sender}
      />
      <Field
        name="replyTo"
        type="email"
        label={t("emails.replyTo")}
        note={t("frame.optional")}
        hint={t("emails.replyToHint")}
        error={issueOf("sender", "replyTo")}
        defaultValue={values.replyTo}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      {sender.languages.map((language) => (
        <Fragment key={language}>
          {OF_LANGUAGE.map((of) => (
            <Field
              key={of}
              name={`${of}-${language}`}
              label={`${t(`emails.${of}`)} · ${languageName(language, locale)}`}
              note={t("frame.optional")}
              hint={t(`emails.${of}Hint`)}
              error={issueOf("sender", `${of}-${language}`)}
              defaultValue={values[`${of}-${language}`]}
              lang={language}
            />
          ))}
        </Fragment>
      ))}
      <button type="submit">{t("emails.save")}</button>
    </Form>
  );
}
