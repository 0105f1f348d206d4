import type { Metadata } from "next";
import { findLetter } from "#lib/letters/find.ts";
import { may } from "#lib/team/role.ts";
import { DoneMessage } from "../../done-message.tsx";
import { typedInto } from "../../edit.ts";
import { LanguageLinks } from "../../language-links.tsx";
import { orNotFound } from "../../or-not-found.ts";
import { PreviewStatus } from "../../preview-status.tsx";
import { consoleText, requireOrganizer } from "../../session.ts";
import { dayWords } from "../../time.ts";
import { LetterForm } from "./letter-form.tsx";
import { ShownLetter } from "./shown-letter.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("letter.title") };
}

export default async function Letter({ params, searchParams }: PageProps<"/organize/[slug]/letter">) {
  const { slug } = await params;
  const { in: wanted, done } = await searchParams;
  const organizer = await requireOrganizer();
  const { locale, t } = await consoleText();
  const typed = typedInto("letter");
  const found = orNotFound(await findLetter(organizer.id, slug, wanted?.toString(), { saver: typed?.overtaken }));
  const { campaign, version, isDraft, isCorrection, isThere } = found;
  const base = `/organize/${slug}`;
  const writes = may(campaign.role, "write");
  const date = version.publishedAt ? dayWords(version.publishedAt, locale) : "";
  return (
    <>
      <h1>{t("letter.title")}</h1>
      <PreviewStatus typed={typed}>
        <DoneMessage of="letter" name={done} />
      </PreviewStatus>
      {!isDraft && <p>{t("letter.publishedLead", { number: version.number, date })}</p>}
      {isDraft && (
        <p>{isCorrection ? t("letter.correctionLead", { number: version.number }) : t("letter.draftLead")}</p>
      )}
      {!writes && <p className="notice">{t("letter.readOnly")}</p>}
      {!isDraft && !isThere && writes && <p className="notice">{t("letter.translateLead")}</p>}
      <p className="actions">
        {isDraft && <a href={`${base}/preview/${found.locale}`}>{t("letter.look")}</a>}
        {isCorrection && <a href={`${base}/letter/publish`}>{t("letter.toPublish")}</a>}
        {isCorrection && writes && <a href={`${base}/letter/discard`}>{t("letter.toDiscard")}</a>}
        {!isDraft && <a href={`/${found.locale}/${slug}`}>{t("letter.public")}</a>}
        {(isCorrection || !isDraft) && <a href={`/${found.locale}/${slug}/versions`}>{t("letter.history")}</a>}
      </p>
      <LanguageLinks
        label={t("letter.languages")}
        languages={found.standings}
        current={found.locale}
        href={(other) => `${base}/letter?in=${other}`}
      />
      {writes && (isDraft || !isThere) ? (
        <LetterForm found={found} typed={typed} />
      ) : (
        <ShownLetter found={found} typed={typed} />
      )}
    </>
  );
}
