import type { Metadata } from "next";
import { z } from "zod";
import { findOwn } from "#app/organize/find-own.ts";
import { Errors } from "#app/ui/errors.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { findPaper } from "#lib/paper/list.ts";
import { OfPaper } from "#lib/paper/schema.ts";
import { holdsFor, isAtWork } from "#lib/paper/state.ts";
import { callPerson } from "#lib/record/describe.ts";
import { DoneMessage } from "../../../../done-message.tsx";
import { AGAIN, Live } from "../../../../live.tsx";
import { orNotFound } from "../../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../../session.ts";
import { timeWords } from "../../../../time.ts";
import { AtWork, CancelPaper, Ended } from "./at-work.tsx";
import { Begin } from "./begin.tsx";
import { Columns } from "./columns.tsx";
import { FileFacts } from "./file-facts.tsx";
import { Imported } from "./imported.tsx";
import { Report } from "./report.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("paper.title") };
}

const NOBODY = "00000000-0000-0000-0000-000000000000";

const After = z
  .string()
  .regex(/^\d{1,9}-[a-z]{0,20}$/)
  .transform((text) => ({ line: Number(text.split("-")[0]), field: text.split("-")[1] ?? "" }))
  .optional()
  .catch(undefined);

export default async function PaperOne({ params, searchParams }: PageProps<"/organize/[slug]/people/paper/[id]">) {
  const { slug, id: idParam } = await params;
  const { done, still, after } = await searchParams;
  const { id: organizer } = await requireOrganizer();
  const { locale, t } = await consoleText();
  const of = { slug, id: OfPaper.shape.id.safeParse(idParam).data ?? NOBODY };
  const { paper } = orNotFound(await findPaper(organizer, of));
  const { campaign } = orNotFound(await findOwn(organizer, slug, locale));
  const { state, fileName: file, who, createdAt } = paper;
  const working = isAtWork(state);
  const own = { slug, paper };
  return (
    <>
      <h1>{t("paper.one", { file })}</h1>
      <p>
        <a href={`/organize/${slug}/people/paper`}>{t("paper.back")}</a>
      </p>
      <DoneMessage of="paper" name={holdsFor(state, String(done)) ? done : undefined} />
      <Errors errors={keptForm("paper")} title={t("frame.errorsTitle")} />
      <Live inWork={working} ready={t("paper.ready")}>
        <p>
          <span className={`badge ${state === "failed" ? "missing" : ""}`}>{t(`paper.state.${state}`)}</span>{" "}
          {t("paper.by", { who: callPerson(who, t), date: timeWords(createdAt, locale) })}
        </p>
        <FileFacts paper={paper} />
        {working && <AtWork {...own} />}
        {state === "ready" && <Columns {...own} />}
        {state === "done" && <Imported {...own} locales={campaign.locales} />}
        {(state === "checked" || state === "done") && (
          <Report {...own} organizer={organizer} after={After.parse(after)} />
        )}
        {state === "checked" && <Begin {...own} locales={campaign.locales} />}
        {state === "checked" && (
          <details open={keptForm("columns") !== undefined}>
            <summary>{t("paper.columnsAgain")}</summary>
            <Columns {...own} />
          </details>
        )}
        <Ended {...own} />
        {["ready", "checking", "checked", "importing", "failed"].includes(state) && <CancelPaper {...own} />}
      </Live>
      {working && still === undefined && (
        <noscript>
          <meta httpEquiv="refresh" content={`${AGAIN};url=/organize/${slug}/people/paper/${of.id}`} />
          <p className="hint">
            {t("paper.still")} <a href={`/organize/${slug}/people/paper/${of.id}?still=1`}>{t("paper.stop")}</a>
          </p>
        </noscript>
      )}
    </>
  );
}
