import type { Metadata } from "next";
import { Changes } from "#app/ui/changes.tsx";
import { ConfirmBox } from "#app/ui/confirm-box.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { findCorrection } from "#lib/letters/correction.ts";
import { languageName } from "#lib/locale/locales.ts";
import { may } from "#lib/team/role.ts";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { publish } from "../actions.ts";
import { Note } from "./note.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("letter.publish.titleNone") };
}

export default async function Publish({ params }: PageProps<"/organize/[slug]/letter/publish">) {
  const { slug } = await params;
  const organizer = await requireOrganizer();
  const { locale, t } = await consoleText();
  const { campaign, correction } = orNotFound(await findCorrection(organizer.id, slug, locale));
  const back = (
    <p>
      <a href={`/organize/${slug}/letter`}>{t("letter.publish.back")}</a>
    </p>
  );
  if (!correction)
    return (
      <>
        <h1>{t("letter.publish.titleNone")}</h1>
        <p className="lead">{keptForm("publish")?.problem ?? t("letter.publish.none")}</p>
        {back}
      </>
    );
  const { number, seen, languages, lacking, changed } = correction;
  const isReady = changed && lacking.length === 0;
  const publishes = isReady && may(campaign.role, "own");
  const names = new Intl.ListFormat(locale).format(lacking.map((language) => languageName(language, locale)));
  const labels = { title: t("letter.titleField"), addressee: t("letter.addressee"), text: t("letter.text") };
  const partsOf = ({ before, after }: (typeof languages)[number]) =>
    (["title", "addressee", "text"] as const).map((name) => ({
      name,
      label: labels[name],
      before: before[name],
      after: after[name],
      rendered: name === "text",
    }));
  const each = languages.map((language) => (
    <section key={language.locale} className="panel" aria-labelledby={`changes-${language.locale}`}>
      <h2 id={`changes-${language.locale}`}>{languageName(language.locale, locale)}</h2>
      {language.before.text === "" && <p>{t("letter.publish.added")}</p>}
      {language.isOlder && (
        <p className="notice">
          {t("letter.publish.older")} <a href={`/organize/${slug}/letter/languages`}>{t("languages.title")}</a>
        </p>
      )}
      <Changes parts={partsOf(language)} lang={language.locale} locale={locale} same={t("letter.publish.same")} />
      {publishes && <Note language={language.locale} required={language.locale === campaign.defaultLocale} />}
    </section>
  ));
  return (
    <>
      <h1>{t("letter.publish.title", { number })}</h1>
      <p className="lead">{t("letter.publish.lead")}</p>
      {back}
      {!changed && <p className="notice">{t("letter.publish.sameAll")}</p>}
      {lacking.length > 0 && <p className="notice">{t("letter.publish.lacking", { languages: names })}</p>}
      {!may(campaign.role, "own") && <p className="notice">{t("letter.publish.owners")}</p>}
      {!publishes && each}
      {publishes && (
        <Form name="publish" action={publish}>
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="seen" value={seen} />
          {each}
          <div>
            <h2>{t("letter.publish.means")}</h2>
            <ul>
              <li>{t("letter.publish.stay")}</li>
              <li>{t("letter.publish.count")}</li>
              <li>{t("letter.publish.forever")}</li>
            </ul>
            <ConfirmBox label={t("letter.publish.sure")} error={issueOf("publish", "sure")} />
          </div>
          <button type="submit">{t("letter.publish.button", { number })}</button>
        </Form>
      )}
    </>
  );
}
