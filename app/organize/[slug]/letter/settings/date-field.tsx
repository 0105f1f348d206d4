import { Field } from "#app/ui/field.tsx";
import { Minute } from "#lib/campaigns/fields.ts";
import { instantOf } from "#lib/campaigns/time-zone.ts";
import { consoleText } from "../../../session.ts";
import { timeWords } from "../../../time.ts";

type Props = {
  name: string;
  label: string;
  hint: string;
  error?: string;
  value: string;
  timeZone: string;
  fixed?: string;
};

/** A date and time as a clock in the time zone shows it; `fixed` says why it cannot change. */
export async function DateField({ name, label, hint, error, value, timeZone, fixed }: Props) {
  const { locale, t } = await consoleText();
  if (fixed === undefined)
    return <Field name={name} type="datetime-local" label={label} hint={hint} error={error} defaultValue={value} />;
  const wall = Minute.safeParse(value).data;
  return (
    <div className="fixed">
      <p className="label">{label}</p>
      <p>{wall ? timeWords(instantOf(wall, timeZone), locale, timeZone) : t("settings.none")}</p>
      <p className="hint">{fixed}</p>
    </div>
  );
}
