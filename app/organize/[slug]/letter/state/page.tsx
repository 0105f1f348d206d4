import type { Metadata } from "next";
import { Errors } from "#app/ui/errors.tsx";
import { findLacks } from "#lib/campaigns/ready.ts";
import { holdsFor } from "#lib/campaigns/state.ts";
import { keptForm } from "#lib/http/forms/keep.ts";
import { findRetention } from "#lib/retention/choose.ts";
import { may } from "#lib/team/role.ts";
import { DoneMessage } from "../../../done-message.tsx";
import { findOwn } from "../../../find-own.ts";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { timeWords } from "../../../time.ts";
import { PublishLater } from "./later.tsx";
import { Delete, Publish } from "./publish.tsx";
import { Readiness } from "./readiness.tsx";
import { Archive, Close, Duplicate, Reopen, Unarchive } from "./state-forms.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("state.title") };
}

/** The forms shown in each state; a form of another state came too late. */
const FORMS = {
  draft: ["publish", "schedule", "unschedule", "delete"],
  not_open: ["close"],
  open: ["close"],
  closed: ["reopen", "archive"],
  archived: ["unarchive"],
};

export default async function StatePage({ params, searchParams }: PageProps<"/organize/[slug]/letter/state">) {
  const { slug } = await params;
  const { done } = await searchParams;
  const organizer = await requireOrganizer();
  const { locale, t } = await consoleText();
  const { campaign } = orNotFound(await findOwn(organizer.id, slug, locale));
  const { state, opensAt, closesAt, timeZone, role } = campaign;
  const { lacks, seen } = state === "draft" ? orNotFound(await findLacks(organizer.id, slug)) : { lacks: [], seen: "" };
  const isReady = !lacks.some(({ blocks }) => blocks);
  const { retention } = orNotFound(await findRetention(organizer.id, slug));
  const kept = keptForm();
  const late = kept && !FORMS[state].includes(kept.form) ? kept : undefined;
  const owns = may(role, "own");
  const when = state === "not_open" ? opensAt : closesAt;
  const ahead = closesAt && (state === "open" || state === "not_open");
  return (
    <>
      <h1>{t("state.title")}</h1>
      <DoneMessage of="state" name={holdsFor(state, String(done)) ? done : undefined} />
      <Errors errors={late} title={t("frame.errorsTitle")} />
      <p className="lead">
        {t(`state.is.${state}`, { date: when ? timeWords(when, locale, timeZone) : "" })}{" "}
        {ahead && t("state.until", { date: timeWords(closesAt, locale, timeZone) })}
      </p>
      {!owns && <p className="notice">{t("state.owners")}</p>}
      {state === "draft" && (
        <>
          <Readiness campaign={campaign} lacks={lacks} />
          {owns && isReady && <Publish slug={slug} seen={seen} />}
          {owns && <PublishLater campaign={campaign} isReady={isReady} />}
          {owns && <Delete slug={slug} />}
        </>
      )}
      {owns && (state === "open" || state === "not_open") && <Close slug={slug} months={retention.months} />}
      {owns && state === "closed" && (
        <>
          <Reopen campaign={campaign} retention={retention} />
          <Archive campaign={campaign} />
        </>
      )}
      {owns && state === "archived" && <Unarchive slug={slug} />}
      {owns && organizer.host && <Duplicate slug={slug} />}
    </>
  );
}
