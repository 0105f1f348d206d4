import { keptForm } from "#lib/forms/kept.ts";
import { consoleText } from "./session.ts";

/** Longer than what is soon typed again. */
const LONG = 60;
const HIDDEN = /^(action|began-.*)$/;

/** The texts that somebody typed into a form which could not be taken, to be read and copied. */
export async function Typed({ form }: { form: string }) {
  const { t } = await consoleText();
  const texts = Object.entries(keptForm(form)?.values ?? {}).filter(
    ([name, value]) => !HIDDEN.test(name) && value.length > LONG,
  );
  return texts.map(([name, value]) => (
    <div className="field" key={name}>
      <label htmlFor={name}>{t("ended.typed")}</label>
      <textarea id={name} readOnly rows={8} defaultValue={value} />
    </div>
  ));
}
