import type { Metadata } from "next";
import { findAuthor } from "#lib/authors/find.ts";
import { DoneMessage } from "../../../done-message.tsx";
import { typedInto } from "../../../edit.ts";
import { findOwn } from "../../../find-own.ts";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { AuthorForm } from "./author-form.tsx";
import { ContactForm } from "./contact-form.tsx";
import { Logo } from "./logo.tsx";
import { Removal } from "./removal.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("author.title") };
}

export default async function AuthorPage({ params, searchParams }: PageProps<"/organize/[slug]/letter/author">) {
  const { slug } = await params;
  const { done } = await searchParams;
  const organizer = await requireOrganizer();
  const { locale, t } = await consoleText();
  const { campaign } = orNotFound(await findOwn(organizer.id, slug, locale));
  const { author } = orNotFound(await findAuthor(organizer.id, slug, { saver: typedInto("author")?.overtaken }));
  return (
    <>
      <h1>{t("author.title")}</h1>
      <p className="lead">{t("author.lead")}</p>
      <DoneMessage of="author" name={done} />
      {!author.isSet && <p>{t("author.none")}</p>}
      {campaign.state !== "draft" && (
        <p className="notice">{t(author.mayChange ? "author.atOnce" : "author.owners")}</p>
      )}
      {author.mayChange ? (
        <AuthorForm slug={slug} author={author} />
      ) : (
        <p>{[author.fields.name, author.fields.website].filter(Boolean).join(" · ")}</p>
      )}
      {author.mayChange && author.isSet && (
        <Logo organizerId={organizer.id} slug={slug} name={author.fields.name ?? ""} />
      )}
      {author.mayChange && author.isSet && <ContactForm slug={slug} author={author} />}
      {author.mayChange && author.isSet && <Removal slug={slug} />}
    </>
  );
}
