import type { Metadata } from "next";
import { OfBurst } from "#lib/quarantine/decide.ts";
import { listBursts } from "#lib/quarantine/list.ts";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { timeWords } from "../../../time.ts";
import { GroupName, pickFacts, stateOfGroup } from "./group-name.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("quarantine.title") };
}

export default async function Quarantine({ params, searchParams }: PageProps<"/organize/[slug]/people/quarantine">) {
  const { slug } = await params;
  const { before } = await searchParams;
  const { id } = await requireOrganizer();
  const { locale, t } = await consoleText();
  const { bursts, next } = orNotFound(await listBursts(id, slug, OfBurst.shape.burst.safeParse(before).data));
  const base = `/organize/${slug}/people/quarantine`;
  return (
    <>
      <h1>{t("quarantine.title")}</h1>
      <p className="lead">{t("quarantine.lead")}</p>
      <p>{t("quarantine.days")}</p>
      {bursts.length === 0 && <p>{t("quarantine.none")}</p>}
      <ol className="rows" aria-label={t("quarantine.title")}>
        {bursts.map((burst) => (
          <li key={burst.id}>
            <div>
              <strong>
                <a href={`${base}/${burst.id}`}>
                  <GroupName burst={burst} />
                </a>
              </strong>{" "}
              <span className="badge">{t(`quarantine.states.${stateOfGroup(burst)}`)}</span>
              <span className="note">
                {t("quarantine.facts", pickFacts(burst))}
                {burst.holds && ` · ${t("quarantine.waiting", { count: burst.waiting })}`}
              </span>
            </div>
            <time className="small" dateTime={burst.begunAt.toISOString()}>
              {timeWords(burst.begunAt, locale)}
            </time>
          </li>
        ))}
      </ol>
      {next && (
        <p>
          <a href={`${base}?before=${next}`}>{t("quarantine.older")}</a>
        </p>
      )}
    </>
  );
}
