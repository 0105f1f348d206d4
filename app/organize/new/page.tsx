import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Field } from "#app/ui/field.tsx";
import { absolute } from "#app/ui/metadata.ts";
import { TITLE_MAX } from "#lib/campaigns/schema.ts";
import { keptForm } from "#lib/http/forms/keep.ts";
import { LOCALES, languageName } from "#lib/locale/locales.ts";
import { issueOf } from "../field-error.ts";
import { Form } from "../form.tsx";
import { GoalFields } from "../goal-fields.tsx";
import { consoleText, requireOrganizer } from "../session.ts";
import { create } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("create.title") };
}

const GOAL = "1000";

export default async function New() {
  const organizer = await requireOrganizer();
  if (!organizer.host) forbidden();
  const { locale, t } = await consoleText();
  const kept = keptForm("create");
  const values = kept?.values ?? { locale: organizer.locale, goal: GOAL, goalSteps: "yes" };
  const errorOf = (name: string) => issueOf("create", name);
  return (
    <>
      <h1>{t("create.title")}</h1>
      <p className="lead">{t("create.lead")}</p>
      <Form name="create" action={create} keeping>
        <Field name="locale" label={t("create.language")} hint={t("create.languageHint")} error={errorOf("locale")}>
          <select id="locale" name="locale" defaultValue={values.locale} aria-describedby="locale-hint">
            {LOCALES.map((code) => (
              <option key={code} value={code}>
                {languageName(code, locale)}
              </option>
            ))}
          </select>
        </Field>
        <Field
          name="title"
          label={t("create.titleField")}
          hint={t("create.titleHint", { max: TITLE_MAX })}
          error={errorOf("title")}
          defaultValue={values.title}
          required
        />
        <Field
          name="addressee"
          label={t("create.addressee")}
          hint={t("create.addresseeHint")}
          error={errorOf("addressee")}
          defaultValue={values.addressee}
          required
        />
        <Field
          name="slug"
          label={t("create.slug")}
          note={t("frame.optional")}
          hint={t("create.slugHint", { site: absolute("") })}
          error={joinTexts(
            errorOf("slug"),
            kept?.more?.suggestion && t("create.free", { suggestion: kept.more.suggestion }),
          )}
          defaultValue={values.slug}
          autoCapitalize="none"
          spellCheck={false}
        />
        <GoalFields goal={values.goal} steps={values.goalSteps === "yes"} error={errorOf("goal")} />
        <button type="submit">{t("create.submit")}</button>
      </Form>
    </>
  );
}

function joinTexts(...parts: (string | undefined)[]): string | undefined {
  return parts.filter(Boolean).join(" ") || undefined;
}
