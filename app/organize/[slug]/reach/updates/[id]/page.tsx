import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { Errors } from "#app/ui/errors.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { may } from "#lib/team/role.ts";
import { headingOf } from "#lib/updates/for-mail.ts";
import { holdsFor } from "#lib/updates/list.ts";
import { type ReadUpdate, readChoices, readUpdate } from "#lib/updates/read.ts";
import { DoneMessage } from "../../../../done-message.tsx";
import { typedInto } from "../../../../edit.ts";
import { LanguageLinks } from "../../../../language-links.tsx";
import { orNotFound } from "../../../../or-not-found.ts";
import { PreviewStatus } from "../../../../preview-status.tsx";
import { consoleText, requireOrganizer } from "../../../../session.ts";
import { listOf } from "../list-of.ts";
import { MailingPanel } from "../mailing.tsx";
import { Picture } from "../picture.tsx";
import { inlineOf, UpdatePreview } from "../preview.tsx";
import { UpdateForm } from "../update-form.tsx";
import { Removal } from "./removal.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("updates.one") };
}

export default async function UpdatePage({ params, searchParams }: PageProps<"/organize/[slug]/reach/updates/[id]">) {
  const { slug, id: idParam } = await params;
  const { in: wanted, done } = await searchParams;
  const organizer = await requireOrganizer();
  const { locale, t } = await consoleText();
  const typed = typedInto("update");
  const id = z.uuid().safeParse(idParam).data ?? notFound();
  const options = { locale: typed?.values.locale ?? wanted?.toString(), saver: typed?.overtaken };
  const { role, update } = orNotFound(await readUpdate(organizer.id, slug, id, options));
  const isOwn = update.locale === update.own;
  const choices = isOwn ? orNotFound(await readChoices(organizer.id, slug)) : undefined;
  const saved = { revision: update.revision, texts: textsOf(update), ...update.saved };
  const view = update.views.find(({ locale: language }) => language === update.locale) ?? update.views[0];
  const inline = inlineOf(update.thumbnail);
  const base = `/organize/${slug}/reach/updates/${id}`;
  return (
    <>
      <h1>{view ? headingOf(view, locale) : t("updates.one")}</h1>
      <PreviewStatus typed={typed}>
        <DoneMessage of="updates" name={holdsFor(update, String(done)) ? done : undefined} />
      </PreviewStatus>
      <p className="actions">
        <a href={`/organize/${slug}${listOf(update.kind)}`}>{t("updates.back")}</a>
        <span className={`badge ${update.life === "public" ? "open" : update.life}`}>
          {t(`updates.life.${update.life}`)}
        </span>
        {update.life === "public" && <a href={`/${update.own}/${slug}/updates#${id}`}>{t("updates.public")}</a>}
        {(update.life !== "public" || !update.mailing) && (
          <a className="button" href={`${base}/publish`}>
            {t(update.life === "public" ? "updates.publish.mails" : "updates.publish.way")}
          </a>
        )}
      </p>
      {["picture", "withdraw", "remove", "mailing"].map((form) => (
        <Errors key={form} errors={form === "picture" ? undefined : keptForm(form)} title={t("frame.errorsTitle")} />
      ))}
      {update.life === "public" && <p className="notice">{t("updates.correctNow")}</p>}
      {update.mailing && <MailingPanel mailing={update.mailing} slug={slug} id={id} />}
      <LanguageLinks
        label={t("updates.languages")}
        languages={update.languages}
        current={update.locale}
        href={(other) => `${base}?in=${other}`}
      />
      <UpdateForm
        slug={slug}
        kind={update.kind}
        locale={update.locale}
        saved={saved}
        typed={typed}
        update={update}
        choices={choices}
      >
        <UpdatePreview
          typed={typed}
          kind={update.kind}
          locale={update.locale}
          slug={slug}
          values={{ ...factsOf(update), ...saved.texts, ...typed?.values }}
          picture={view?.picture}
          inline={inline}
        />
      </UpdateForm>
      <Picture slug={slug} id={id} inline={inline} alt={update.text?.alt ?? ""} isPublic={update.life === "public"} />
      <Removal slug={slug} id={id} life={update.life} owns={may(role, "own")} />
    </>
  );
}

function factsOf({ facts }: ReadUpdate): Record<string, string> {
  const entries = Object.entries(facts).map(([name, value]) => [name, String(value ?? "")]);
  return Object.fromEntries(entries);
}

/** The saved values of the fields that the update's kind has. */
function textsOf(update: ReadUpdate): Record<string, string> {
  const { kind, locale, own, text, thumbnail } = update;
  const facts = {
    delivery: ["day", "time", "count", "pack"],
    response: ["day", "time", "outcome", "answers"],
    news: ["day", "time"],
  };
  const known = factsOf(update);
  const { title = "", person = "", place = "", text: words = "", alt = "" } = text ?? {};
  return {
    ...(locale === own && Object.fromEntries(facts[kind].map((name) => [name, known[name] ?? ""]))),
    ...(kind === "news" ? { title } : { person, place }),
    text: words,
    ...(thumbnail && { alt }),
  };
}
