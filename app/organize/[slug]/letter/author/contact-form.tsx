import { Field } from "#app/ui/field.tsx";
import { typedInto } from "../../../edit.ts";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { consoleText } from "../../../session.ts";
import { contact } from "./actions.ts";

/** Where messages to the author go. */
export async function ContactForm({ slug, email }: { slug: string; email: string }) {
  const { t } = await consoleText();
  return (
    <section className="panel" aria-labelledby="contact-title">
      <h2 id="contact-title">{t("author.contact")}</h2>
      <p>{t(email ? "author.contactOn" : "author.contactOff")}</p>
      <Form name="author-contact" action={contact}>
        <input type="hidden" name="campaign" value={slug} />
        <Field
          name="email"
          type="email"
          label={t("author.email")}
          note={t("frame.optional")}
          hint={t("author.emailHint")}
          error={issueOf("author-contact", "email")}
          defaultValue={typedInto("author-contact")?.values.email ?? email}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <button type="submit" className="plain">
          {t("author.contactSave")}
        </button>
      </Form>
    </section>
  );
}
