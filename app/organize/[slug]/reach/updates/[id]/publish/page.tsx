import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { UpdateEntry } from "#app/ui/update-entry.tsx";
import { languageName } from "#lib/locale/locales.ts";
import { countConsenting } from "#lib/updates/mailing.ts";
import { readUpdate } from "#lib/updates/read.ts";
import { Form } from "../../../../../form.tsx";
import { HiddenIds } from "../../../../../hidden-ids.tsx";
import { orNotFound } from "../../../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../../../session.ts";
import { publish } from "../../actions.ts";
import { inlineOf } from "../../preview.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("updates.publish.title") };
}

export default async function PublishUpdate({ params }: PageProps<"/organize/[slug]/reach/updates/[id]/publish">) {
  const { slug, id: idParam } = await params;
  const organizer = await requireOrganizer();
  const { locale, t } = await consoleText();
  const id = z.uuid().safeParse(idParam).data ?? notFound();
  const { update } = orNotFound(await readUpdate(organizer.id, slug, id));
  const { languages, views, life, mailing, own, campaignId, seen } = update;
  const consenting = mailing ? undefined : await countConsenting(campaignId);
  const isPublic = life === "public";
  const inline = inlineOf(update.thumbnail);
  return (
    <>
      <h1>{t(isPublic ? "updates.publish.mails" : "updates.publish.title")}</h1>
      <p className="back">
        <a href={`/organize/${slug}/reach/updates/${id}`}>{t("updates.publish.back")}</a>
      </p>
      {languages.map(({ locale: language }, at) => {
        const one = views[at];
        return (
          one && (
            <section key={language} aria-labelledby={`in-${language}`}>
              <h2 id={`in-${language}`}>{languageName(language, locale)}</h2>
              {one.locale !== language && (
                <p className="notice">{t("updates.publish.lacking", { language: languageName(own, locale) })}</p>
              )}
              <div className="preview text" lang={language}>
                <UpdateEntry
                  update={{ ...one, id: `update-${language}`, answers: undefined }}
                  slug={slug}
                  locale={language}
                  inline={inline}
                />
              </div>
            </section>
          )
        );
      })}
      {mailing && <p className="hint">{t("updates.publish.mailedBefore")}</p>}
      {!(isPublic && mailing) && (
        <Form name="publish-update" action={publish}>
          <HiddenIds slug={slug} id={id} />
          <input type="hidden" name="seen" value={seen} />
          {consenting && isPublic && <input type="hidden" name="mails" value="yes" />}
          {consenting && (
            <p>
              {t(consenting.isAll ? "updates.publish.consenting" : "updates.publish.consentingMore", {
                count: consenting.count,
              })}
            </p>
          )}
          {consenting && consenting.count > 0 && !isPublic && (
            <label className="choice">
              <input type="checkbox" name="mails" value="yes" />
              <span>{t("updates.publish.mailThem", { count: consenting.count })}</span>
            </label>
          )}
          <button type="submit">{t(isPublic ? "updates.publish.mailButton" : "updates.publish.button")}</button>
        </Form>
      )}
    </>
  );
}
