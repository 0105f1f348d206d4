import { Field } from "#app/ui/field.tsx";
import { consoleText } from "./session.ts";

export async function GoalFields({ goal, steps, error }: { goal?: string; steps: boolean; error?: string }) {
  const { t } = await consoleText();
  return (
    <>
      <Field
        name="goal"
        label={t("create.goal")}
        hint={t("create.goalHint")}
        error={error}
        defaultValue={goal}
        inputMode="numeric"
        autoComplete="off"
        required
      />
      <label className="choice">
        <input type="checkbox" name="goalSteps" value="yes" defaultChecked={steps} />
        <span>
          <strong>{t("create.steps")}</strong> {t("create.stepsHint")}
        </span>
      </label>
    </>
  );
}
