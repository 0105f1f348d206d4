import { Field } from "#app/ui/field.tsx";
import type { OwnAuthor } from "#lib/authors/find.ts";
import { typedInto } from "../../../edit.ts";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { consoleText } from "../../../session.ts";
import { contact } from "./actions.ts";

type Props = { slug: string; author: Pick<OwnAuthor, "email" | "contact"> };

/** Where messages to the author go, once the address is proven. */
export async function ContactForm({ slug, author: { email, contact: state } }: Props) {
  const { t } = await consoleText();
  return (
    <section className="panel" aria-labelledby="contact-title">
      <h2 id="contact-title">{t("author.contact")}</h2>
      <p className={state === "waiting" || state === "stopped" ? "notice" : undefined}>
        {t(`author.contactState.${state}`)}
      </p>
      {state === "waiting" && (
        <Form name="author-contact-again" action={contact}>
          <input type="hidden" name="campaign" value={slug} />
          <input type="hidden" name="email" value={email} />
          <button type="submit" className="plain">
            {t("author.contactAgain")}
          </button>
        </Form>
      )}
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
