import { keptForm } from "#lib/forms/kept.ts";
import { consoleText } from "./session.ts";

/** Longer than what is soon typed again. */
const LONG = 60;
const HIDDEN = /^(action|began-.*)$/;

/** Whether a field of a form is shown to whoever filled it in. */
export function isLong([name, value]: [string, string]): boolean {
  return !HIDDEN.test(name) && value.length > LONG;
}

/** The texts that somebody typed into a form which could not be taken, to be read, copied, and with `sending` sent again. */
export async function Typed({ form, sending = false }: { form: string; sending?: boolean }) {
  const { t } = await consoleText();
  const texts = Object.entries(keptForm(form)?.values ?? {}).filter(isLong);
  return texts.map(([name, value]) => (
    <div className="field" key={name}>
      <label htmlFor={name}>{t("ended.typed")}</label>
      <textarea id={name} name={sending ? name : undefined} readOnly rows={8} defaultValue={value} />
    </div>
  ));
}
