import type { Metadata } from "next";
import { Facts } from "#app/ui/facts.tsx";
import { OfBurst } from "#lib/quarantine/decide.ts";
import { HOLD_SCORE } from "#lib/quarantine/hints.ts";
import { findBurst } from "#lib/quarantine/list.ts";
import { DoneMessage } from "../../../../done-message.tsx";
import { Live } from "../../../../live.tsx";
import { orNotFound } from "../../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../../session.ts";
import { timeWords } from "../../../../time.ts";
import { GroupName, pickFacts, stateOfGroup } from "../group-name.tsx";
import { Decide } from "./decide.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("quarantine.one") };
}

export default async function Group({ params, searchParams }: PageProps<"/organize/[slug]/people/quarantine/[burst]">) {
  const { slug, burst: number } = await params;
  const { done } = await searchParams;
  const { id } = await requireOrganizer();
  const { locale, t } = await consoleText();
  const { burst, sample } = orNotFound(await findBurst(id, slug, OfBurst.shape.burst.safeParse(number).data ?? 0));
  const state = stateOfGroup(burst);
  const like = new URLSearchParams({
    ...(burst.domain && { domain: burst.domain }),
    ...(burst.source && { source: burst.source }),
    from: burst.begunAt.toISOString().slice(0, 10),
    until: burst.latestAt.toISOString().slice(0, 10),
  });
  const inWork = burst.task !== null;
  const all = burst.holds ? `burst=${burst.id}` : like;
  return (
    <>
      <h1>
        <GroupName burst={burst} />
      </h1>
      <p>
        <a href={`/organize/${slug}/people/quarantine`}>{t("quarantine.back")}</a>
      </p>
      <DoneMessage of="quarantine" name={done} />
      <Live inWork={inWork} ready={t("rulings.done.over")}>
        <p className="lead">{t("quarantine.facts", pickFacts(burst))}</p>
        <Facts
          rows={[
            [t("quarantine.state"), t(`quarantine.states.${state}`)],
            [t("quarantine.noticed"), timeWords(burst.begunAt, locale)],
            [t("quarantine.latest"), timeWords(burst.latestAt, locale)],
            [t("quarantine.score"), t("quarantine.scoreWords", { score: burst.score, limit: HOLD_SCORE })],
          ]}
        />
        {inWork && (
          <noscript>
            <p>
              <a href={`/organize/${slug}/people/quarantine/${burst.id}`}>{t("rulings.again")}</a>
            </p>
          </noscript>
        )}
        <h2>{t("quarantine.why")}</h2>
        <ul>
          {burst.hints.map((hint) => (
            <li key={hint}>{t(`quarantine.hints.${hint}`)}</li>
          ))}
          {burst.kind === "verification" && <li>{t("quarantine.verificationHint")}</li>}
        </ul>
        {burst.holds && (
          <p className="total-line">
            {t("quarantine.waiting", { count: burst.waiting })} {t("quarantine.ruledOut", { count: burst.ruledOut })}
          </p>
        )}
        {state === "overdue" && <p>{t("quarantine.stays")}</p>}
        {sample.length > 0 && (
          <ul className="rows" aria-label={t("quarantine.sample")}>
            {sample.map(({ id: signatory, name, affiliation }) => (
              <li key={signatory}>
                <span>
                  <a href={`/organize/${slug}/people/signatories/${signatory}`}>
                    <bdi>{name}</bdi>
                  </a>{" "}
                  <bdi className="note">{affiliation}</bdi>
                </span>
              </li>
            ))}
          </ul>
        )}
        <p>
          <a href={`/organize/${slug}/people/signatories?${all}`}>
            {t(burst.holds ? "quarantine.see" : "quarantine.filter")}
          </a>
        </p>
        {burst.holds && <Decide slug={slug} burst={burst} />}
      </Live>
    </>
  );
}
