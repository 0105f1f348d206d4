import { Field } from "#app/ui/field.tsx";
import { dayIn } from "#lib/updates/fields.ts";
import type { Choices } from "#lib/updates/read.ts";
import { type Kind, OUTCOMES } from "#lib/updates/schema.ts";
import { issueOf } from "../../../field-error.ts";
import { consoleText } from "../../../session.ts";
import { timeWords } from "../../../time.ts";

type Values = Record<string, string | undefined>;
type Props = { kind: Kind; values: Values; choices: Choices; fixed?: number };

/** Facts shared by all languages, such as dates, numbers and the delivery that a response is about. */
export async function FactFields({ kind, values, choices, fixed }: Props) {
  const { locale, t } = await consoleText();
  const error = (name: string) => issueOf("update", name);
  const packs = choices.packs.map(({ id, snapshotAt, count }) => {
    const date = snapshotAt ? timeWords(snapshotAt, locale) : "";
    return { id, text: t("updates.fields.packOf", { date, count: count ?? 0 }) };
  });
  const deliveries = choices.deliveries.map(({ id, day, person }) => ({
    id,
    text: `${dayIn(day, locale)}: ${person}`,
  }));
  return (
    <>
      <div className="choosing">
        <Field
          name="day"
          type="date"
          label={t("updates.fields.day")}
          error={error("day")}
          defaultValue={values.day}
          required
        />
        <Field
          name="time"
          type="time"
          label={t("updates.fields.time")}
          note={t("frame.optional")}
          error={error("time")}
          defaultValue={values.time}
        />
      </div>
      {kind === "delivery" && fixed === undefined && (
        <Field
          name="count"
          label={t("updates.fields.count")}
          hint={t("updates.fields.countHint")}
          error={error("count")}
          defaultValue={values.count}
          inputMode="numeric"
          autoComplete="off"
          required
        />
      )}
      {kind === "delivery" && fixed !== undefined && (
        <div className="fixed">
          <p className="label">{t("updates.fields.count")}</p>
          <p>{fixed.toLocaleString(locale)}</p>
          <p className="hint">{t("updates.fields.countFixed")}</p>
        </div>
      )}
      {kind === "delivery" && packs.length > 0 && (
        <Choice name="pack" label={t("updates.fields.pack")} value={values.pack} of={packs} error={error("pack")} />
      )}
      {kind === "response" && (
        <Field name="outcome" label={t("updates.fields.outcome")} error={error("outcome")}>
          <select id="outcome" name="outcome" defaultValue={values.outcome ?? "acknowledged"}>
            {OUTCOMES.map((outcome) => (
              <option key={outcome} value={outcome}>
                {t(`updates.outcomes.${outcome}`)}
              </option>
            ))}
          </select>
        </Field>
      )}
      {kind === "response" && deliveries.length > 0 && (
        <Choice
          name="answers"
          label={t("updates.fields.answers")}
          value={values.answers}
          of={deliveries}
          error={error("answers")}
        />
      )}
    </>
  );
}

type ChoiceProps = { name: string; label: string; value?: string; of: { id: string; text: string }[]; error?: string };

async function Choice({ name, label, value, of, error }: ChoiceProps) {
  const { t } = await consoleText();
  return (
    <Field name={name} label={label} note={t("frame.optional")} error={error}>
      <select id={name} name={name} defaultValue={value}>
        <option value="">{t("updates.fields.none")}</option>
        {of.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}
