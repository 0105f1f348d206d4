import { Field } from "#app/ui/field.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { LOCALES, languageName } from "#lib/locale/locales.ts";
import { listTargets } from "#lib/switches/list.ts";
import { SWITCH_NAMES, SWITCHES } from "#lib/switches/names.ts";
import { REASON_MAX, TEXT_MAX, textField } from "#lib/switches/schema.ts";
import { Choices } from "../../choices.tsx";
import { issueOf } from "../../field-error.ts";
import { Form } from "../../form.tsx";
import { consoleText } from "../../session.ts";
import { turnOn } from "./actions.ts";

const FORM = "switch";

export async function SwitchForm() {
  const { locale, t } = await consoleText();
  const values = keptForm(FORM)?.values ?? {};
  const targets = await listTargets(locale);
  const names = SWITCH_NAMES.map((name) => {
    const label = (
      <>
        <strong>{t(`switches.names.${name}`)}</strong> {t(`switches.means.${name}`)}{" "}
        {!SWITCHES[name].ofCampaign && t("switches.siteOnly")}
      </>
    );
    return [name, label] as const;
  });
  return (
    <section className="panel" aria-labelledby="turn-title">
      <h2 id="turn-title">{t("switches.turn")}</h2>
      <Form name={FORM} action={turnOn}>
        <Choices
          name="name"
          title={t("switches.which")}
          of={names}
          chosen={values.name}
          error={issueOf(FORM, "name")}
        />
        <Field name="slug" label={t("switches.where")} error={issueOf(FORM, "slug")}>
          <select id="slug" name="slug" defaultValue={values.slug ?? ""}>
            <option value="">{t("switches.wholeSite")}</option>
            {targets.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title} (/{slug})
              </option>
            ))}
          </select>
        </Field>
        <Field
          name="reason"
          label={t("switches.reason")}
          note={t("frame.optional")}
          hint={t("switches.reasonHint", { max: REASON_MAX })}
          error={issueOf(FORM, "reason")}
          defaultValue={values.reason}
        />
        <fieldset>
          <legend>{t("switches.texts")}</legend>
          <p className="hint">{t("switches.textsHint", { max: TEXT_MAX })}</p>
          {LOCALES.map((code) => (
            <Field
              key={code}
              name={textField(code)}
              label={languageName(code, locale)}
              note={t("frame.optional")}
              error={issueOf(FORM, textField(code))}
              lang={code}
              defaultValue={values[textField(code)]}
            />
          ))}
        </fieldset>
        <button type="submit">{t("switches.submit")}</button>
      </Form>
    </section>
  );
}
