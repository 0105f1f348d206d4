import { Field } from "#app/ui/field.tsx";
import { absolute } from "#app/ui/metadata.ts";
import { HASHTAGS_MAX } from "#lib/campaigns/fields.ts";
import type { Settings } from "#lib/campaigns/settings.ts";
import { may } from "#lib/team/role.ts";
import { typedInto } from "../../../edit.ts";
import { BeganFrom, Overtaken } from "../../../editor.tsx";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { GoalFields } from "../../../goal-fields.tsx";
import { consoleText } from "../../../session.ts";
import { change } from "./actions.ts";
import { DateField } from "./date-field.tsx";
import { ZoneField } from "./zone-field.tsx";

/** Settings shared by all languages. Settings that can no longer change say why. */
export async function SettingsForm({ settings }: { settings: Settings }) {
  const { locale, t } = await consoleText();
  const { state, role, published, revision, fields } = settings;
  const typed = typedInto("settings");
  const values = typed ? { ...fields, goalSteps: "no", ...typed.values } : fields;
  const errorOf = (name: string) => issueOf("settings", name);
  const saved = {
    ...settings.saved,
    revision,
    texts: { ...fields, goalSteps: t(fields.goalSteps === "yes" ? "settings.yes" : "settings.no") },
  };
  const labels = {
    slug: t("create.slug"),
    goal: t("create.goal"),
    goalSteps: t("create.steps"),
    timeZone: t("settings.timeZone"),
    opensAt: t("settings.opens"),
    closesAt: t("settings.closes"),
    hashtags: t("settings.hashtags"),
  };
  const suggestion = typed?.more?.suggestion;
  const owners = may(role, "own") ? undefined : t("settings.datesOwners");
  const begun = state === "draft" || state === "not_open" ? undefined : t("settings.opensFixed");
  const over = state === "closed" || state === "archived" ? t("settings.closesFixed") : undefined;
  return (
    <>
      <Overtaken typed={typed} saved={saved} labels={labels} lang={locale} />
      <Form name="settings" action={change} keeping>
        <input type="hidden" name="campaign" value={fields.slug} />
        <BeganFrom typed={typed} saved={saved} />
        {published ? (
          <div className="fixed">
            <p className="label">{labels.slug}</p>
            <p>{absolute(`/${fields.slug}`)}</p>
            <p className="hint">{t("settings.slugFixed")}</p>
          </div>
        ) : (
          <Field
            name="slug"
            label={labels.slug}
            hint={t("settings.slugHint", { site: absolute("") })}
            error={[errorOf("slug"), suggestion && t("create.free", { suggestion })].filter(Boolean).join(" ")}
            defaultValue={values.slug}
            autoCapitalize="none"
            spellCheck={false}
            required
          />
        )}
        <GoalFields goal={values.goal} steps={values.goalSteps === "yes"} error={errorOf("goal")} />
        <ZoneField value={values.timeZone} label={labels.timeZone} error={errorOf("timeZone")} fixed={owners} />
        <DateField
          name="opensAt"
          label={labels.opensAt}
          hint={t("settings.opensHint")}
          error={errorOf("opensAt")}
          value={values.opensAt}
          timeZone={values.timeZone}
          fixed={begun ?? owners}
        />
        <DateField
          name="closesAt"
          label={labels.closesAt}
          hint={t("settings.closesHint")}
          error={errorOf("closesAt")}
          value={values.closesAt}
          timeZone={values.timeZone}
          fixed={over ?? owners}
        />
        <Field
          name="hashtags"
          label={labels.hashtags}
          note={t("frame.optional")}
          hint={t("settings.hashtagsHint", { max: HASHTAGS_MAX })}
          error={errorOf("hashtags")}
          defaultValue={values.hashtags}
          autoCapitalize="none"
          spellCheck={false}
        />
        <button type="submit">{t("settings.save")}</button>
      </Form>
    </>
  );
}
