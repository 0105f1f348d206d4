import type { Metadata } from "next";
import { listRulings } from "#lib/moderation/list.ts";
import { OfRuling } from "#lib/moderation/schema.ts";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { timeWords } from "../../../time.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("rulings.title") };
}

export default async function Rulings({ params, searchParams }: PageProps<"/organize/[slug]/people/rulings">) {
  const { slug } = await params;
  const { before } = await searchParams;
  const { id } = await requireOrganizer();
  const { locale, t } = await consoleText();
  const { rulings, next } = orNotFound(await listRulings(id, slug, OfRuling.shape.ruling.safeParse(before).data));
  const base = `/organize/${slug}/people/rulings`;
  return (
    <>
      <h1>{t("rulings.title")}</h1>
      <p className="lead">{t("rulings.lead")}</p>
      <p>
        <a href={`/organize/${slug}/people/signatories`}>{t("signatories.back")}</a>
      </p>
      {rulings.length === 0 && <p>{t("rulings.none")}</p>}
      <ol className="rows" aria-label={t("rulings.title")}>
        {rulings.map((ruling) => (
          <li key={ruling.id}>
            <div>
              <strong>
                <a href={`${base}/${ruling.id}`}>
                  <bdi>{ruling.reason}</bdi>
                </a>
              </strong>{" "}
              <span className="badge">{t(`rulings.states.${ruling.state}`)}</span>
              <span className="note">
                {t("rulings.invalidated", { count: ruling.done })}
                {ruling.by && ` · ${ruling.by}`}
              </span>
            </div>
            <time className="small" dateTime={ruling.createdAt.toISOString()}>
              {timeWords(ruling.createdAt, locale)}
            </time>
          </li>
        ))}
      </ol>
      {next && (
        <p>
          <a href={`${base}?before=${next}`}>{t("record.older")}</a>
        </p>
      )}
    </>
  );
}
