import { keptForm } from "#lib/http/forms/keep.ts";
import { consoleText } from "./session.ts";

/** Code units; shorter texts are quickly typed again. */
const LONG = 60;
const HIDDEN = /^(action|began-.*)$/;

export function isLong([name, value]: [string, string]): boolean {
  return !HIDDEN.test(name) && value.length > LONG;
}

/** The long texts of a refused form, to be copied, or sent again if `sending`. */
export async function KeptTexts({ form, sending = false }: { form: string; sending?: boolean }) {
  const { t } = await consoleText();
  const texts = Object.entries(keptForm(form)?.values ?? {}).filter(isLong);
  return texts.map(([name, value]) => (
    <div className="field" key={name}>
      <label htmlFor={name}>{t("ended.typed")}</label>
      <textarea id={name} name={sending ? name : undefined} readOnly rows={8} defaultValue={value} />
    </div>
  ));
}
