import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readReason } from "#lib/letters/reasons/read.ts";
import { may } from "#lib/team/role.ts";
import { DoneMessage } from "../../../../done-message.tsx";
import { type Typed, typedInto } from "../../../../edit.ts";
import { LanguageLinks } from "../../../../language-links.tsx";
import { orNotFound } from "../../../../or-not-found.ts";
import { PreviewStatus } from "../../../../preview-status.tsx";
import { consoleText, requireOrganizer } from "../../../../session.ts";
import { ReasonText } from "../original.tsx";
import { ReasonForm } from "../reason-form.tsx";
import { GoneReason } from "./gone-reason.tsx";

type Props = PageProps<"/organize/[slug]/letter/reasons/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params;
  const { t } = await consoleText();
  return { title: t("reasons.one", { number }) };
}

export default async function Reason({ params, searchParams }: Props) {
  const { slug, number: numberParam } = await params;
  const { in: wanted, done } = await searchParams;
  const organizer = await requireOrganizer();
  const { t } = await consoleText();
  const typed = typedInto("reason");
  const which = whichOf(numberParam, typed);
  const found = await readReason(organizer.id, slug, which, {
    locale: wanted?.toString(),
    saver: typed?.overtaken,
  });
  if (typed && !found.ok && found.error === "unknown_reason") return <GoneReason slug={slug} typed={typed} />;
  const { campaignId, role, reason } = orNotFound(found);
  const { number, total, locale, languages, text, isPublic } = reason;
  const base = `/organize/${slug}`;
  return (
    <>
      <h1>{t("reasons.position", { number, total })}</h1>
      <PreviewStatus typed={typed}>
        <DoneMessage of="reasons" name={done} />
      </PreviewStatus>
      <p className="actions">
        <a href={`${base}/letter/reasons`}>{t("reasons.back")}</a>
        <a href={`${base}/preview/${locale}/reasons/${number}`}>{t("reasons.preview")}</a>
      </p>
      {may(role, "write") && isPublic && <p className="notice">{t("reasons.saveNow")}</p>}
      <LanguageLinks
        label={t("reasons.languages")}
        languages={languages}
        current={locale}
        href={(other) => `${base}/letter/reasons/${number}?in=${other}`}
      />
      {may(role, "write") ? (
        <ReasonForm campaign={{ id: campaignId, slug }} locale={locale} reason={reason} typed={typed} />
      ) : (
        text && <ReasonText text={text} lang={locale} />
      )}
    </>
  );
}

/** A resubmitted form identifies its reason by id, because the number may have changed. */
function whichOf(numberParam: string, typed?: Typed) {
  const number = /^[1-9]\d{0,3}$/.test(numberParam) ? Number(numberParam) : notFound();
  const id = Number(typed?.values.id);
  return Number.isInteger(id) && id > 0 && id < 2 ** 31 ? { id } : { number };
}
