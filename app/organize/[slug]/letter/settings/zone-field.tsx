import { Field } from "#app/ui/field.tsx";
import { TIME_ZONES, zoneWords } from "#lib/campaigns/time-zone.ts";
import { consoleText } from "../../../session.ts";

type Props = { value: string; label: string; error?: string; fixed?: string };

/** The time zone of the letter's dates; `fixed` says why it cannot change. */
export async function ZoneField({ value, label, error, fixed }: Props) {
  const { locale, t } = await consoleText();
  if (fixed !== undefined)
    return (
      <div className="fixed">
        <p className="label">{label}</p>
        <p>{zoneWords(value, locale)}</p>
        <p className="hint">{fixed}</p>
      </div>
    );
  return (
    <Field name="timeZone" label={label} hint={t("settings.timeZoneHint")} error={error}>
      <select id="timeZone" name="timeZone" defaultValue={value} aria-describedby="timeZone-hint">
        {TIME_ZONES.map((zone) => (
          <option key={zone} value={zone}>
            {zone === "America/New_York"
              ? "America / New York, Washington"
              : zone.replaceAll("_", " ").replaceAll("/", " / ")}
          </option>
        ))}
      </select>
    </Field>
  );
}
