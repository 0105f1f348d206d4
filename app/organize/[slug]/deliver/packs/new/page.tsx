import type { Metadata } from "next";
import { Field } from "#app/ui/field.tsx";
import { PAPERS } from "#lib/deliveries/paper.ts";
import { findChoices } from "#lib/deliveries/request.ts";
import { PLACE_MAX, PRESENTED_BY_MAX } from "#lib/deliveries/schema.ts";
import { keptForm } from "#lib/http/forms/keep.ts";
import { languageName } from "#lib/locale/locales.ts";
import { issueOf } from "../../../../field-error.ts";
import { Form } from "../../../../form.tsx";
import { orNotFound } from "../../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../../session.ts";
import { request } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("deliveries.new.title") };
}

export default async function NewPack({ params }: PageProps<"/organize/[slug]/deliver/packs/new">) {
  const { slug } = await params;
  const { id } = await requireOrganizer();
  const { locale, t } = await consoleText();
  const { locales, presentedBy } = orNotFound(await findChoices(id, slug));
  const values = keptForm("pack")?.values;
  const base = `/organize/${slug}/deliver/packs`;
  return (
    <>
      <h1>{t("deliveries.new.title")}</h1>
      <p className="lead">{t("deliveries.new.lead")}</p>
      {locales.length === 0 && <p className="notice">{t("deliveries.notYet")}</p>}
      {locales.length > 0 && (
        <Form name="pack" action={request} keeping>
          <input type="hidden" name="slug" value={slug} />
          <Field
            name="locale"
            label={t("deliveries.new.language")}
            hint={t("deliveries.new.languageHint")}
            error={issueOf("pack", "locale")}
          >
            <select id="locale" name="locale" defaultValue={values?.locale} aria-describedby="locale-hint">
              {locales.map((code) => (
                <option key={code} value={code}>
                  {languageName(code, locale)}
                </option>
              ))}
            </select>
          </Field>
          <Field
            name="presentedBy"
            label={t("deliveries.new.presentedBy")}
            note={t("frame.optional")}
            hint={t("deliveries.new.presentedByHint")}
            error={issueOf("pack", "presentedBy")}
            defaultValue={values?.presentedBy ?? presentedBy}
            maxLength={PRESENTED_BY_MAX}
          />
          <Field
            name="place"
            label={t("deliveries.new.place")}
            note={t("frame.optional")}
            hint={t("deliveries.new.placeHint")}
            error={issueOf("pack", "place")}
            defaultValue={values?.place}
            maxLength={PLACE_MAX}
          />
          <Field name="paper" label={t("deliveries.new.paper")} hint={t("deliveries.new.paperHint")}>
            <select id="paper" name="paper" defaultValue={values?.paper} aria-describedby="paper-hint">
              {PAPERS.map((paper) => (
                <option key={paper} value={paper}>
                  {t(`deliveries.papers.${paper}`)}
                </option>
              ))}
            </select>
          </Field>
          <button type="submit">{t("deliveries.new.submit")}</button>
        </Form>
      )}
      <p>
        <a href={base}>{t("deliveries.new.back")}</a>
      </p>
    </>
  );
}
