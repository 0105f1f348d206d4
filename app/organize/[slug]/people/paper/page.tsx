import type { Metadata } from "next";
import { z } from "zod";
import { SheetLinks } from "#app/ui/sheet-links.tsx";
import { consoleMessages } from "#lib/locale/console.ts";
import { listPaper } from "#lib/paper/list.ts";
import { callPerson } from "#lib/record/describe.ts";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { timeWords } from "../../../time.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("paper.title") };
}

const Query = z.object({
  before: z.uuid().optional().catch(undefined),
  problem: z.string().optional().catch(undefined),
});

export default async function PaperPage({ params, searchParams }: PageProps<"/organize/[slug]/people/paper">) {
  const { slug } = await params;
  const { before, problem } = Query.parse(await searchParams);
  const { id } = await requireOrganizer();
  const { locale, t } = await consoleText();
  const { papers, next } = orNotFound(await listPaper(id, slug, before));
  const words = consoleMessages[locale].paper.problem;
  const message = problem && (Object.entries(words).find(([name]) => name === problem)?.[1] ?? words.other);
  const base = `/organize/${slug}/people/paper`;
  return (
    <>
      <h1>{t("paper.title")}</h1>
      <p className="lead">{t("paper.lead")}</p>
      <SheetLinks slug={slug} words={locale} />
      <section className="panel" aria-labelledby="upload-title">
        <h2 id="upload-title">{t("paper.upload")}</h2>
        <form method="post" action={`/api/campaigns/${slug}/paper`} encType="multipart/form-data" className="form">
          <div tabIndex={-1} role="alert" className={message ? "errors" : undefined}>
            {message && <p id="file-error">{message}</p>}
          </div>
          <div className="field">
            <label htmlFor="file">{t("paper.file")}</label>
            <p className="hint" id="file-hint">
              {t("paper.fileHint")} {t("paper.addresses")}
            </p>
            <input
              id="file"
              name="file"
              type="file"
              accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
              aria-describedby={message ? "file-hint file-kept file-error" : "file-hint file-kept"}
              aria-invalid={message ? true : undefined}
              required
            />
            <p className="hint" id="file-kept">
              {t("paper.fileKept")}
            </p>
          </div>
          <button type="submit">{t("paper.submit")}</button>
        </form>
      </section>
      <section aria-labelledby="imports-title">
        <h2 id="imports-title">{t("paper.list")}</h2>
        {papers.length === 0 && <p>{t("paper.none")}</p>}
        {papers.length > 0 && (
          <ol className="rows">
            {papers.map(({ id: paper, fileName, state, who, createdAt, imported }) => (
              <li key={paper}>
                <div>
                  <strong>
                    <a href={`${base}/${paper}`} aria-label={t("paper.lookAt", { file: fileName })}>
                      <bdi>{fileName}</bdi>
                    </a>
                  </strong>{" "}
                  <span className={`badge ${state === "failed" ? "missing" : ""}`}>{t(`paper.state.${state}`)}</span>
                  <span className="note">
                    {t("paper.by", { who: callPerson(who, t), date: timeWords(createdAt, locale) })}
                  </span>
                </div>
                {imported > 0 && <span>{t("paper.onPaper", { count: imported })}</span>}
              </li>
            ))}
          </ol>
        )}
        {next && (
          <p>
            <a href={`${base}?before=${next}`}>{t("record.older")}</a>
          </p>
        )}
      </section>
    </>
  );
}
