import type { Metadata } from "next";
import { Errors } from "#app/ui/errors.tsx";
import { findChoices } from "#lib/deliveries/ask.ts";
import { listPacks } from "#lib/deliveries/list.ts";
import { IN_WORK } from "#lib/deliveries/state.ts";
import { keptForm } from "#lib/forms/kept.ts";
import { Done } from "../../done.tsx";
import { AGAIN, Live } from "../../live.tsx";
import { consoleText, requireOrganizer } from "../../session.ts";
import { orStop } from "../../stop.ts";
import { UpdatesList } from "../updates/updates-list.tsx";
import { PackRow } from "./pack-row.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("deliveries.title") };
}

export default async function Deliveries({ params, searchParams }: PageProps<"/organize/[slug]/deliveries">) {
  const { slug } = await params;
  const { done, still } = await searchParams;
  const { id } = await requireOrganizer();
  const { t } = await consoleText();
  const { packs } = orStop(await listPacks(id, slug));
  const { locales } = orStop(await findChoices(id, slug));
  const inWork = packs.some(({ state }) => IN_WORK.some((one) => one === state));
  const base = `/organize/${slug}/deliveries`;
  return (
    <>
      <h1>{t("deliveries.title")}</h1>
      <p className="lead">{t("deliveries.lead")}</p>
      <Done of={done === "recorded" || done === "gone" ? "updates" : "deliveries"} name={done} />
      <Errors errors={keptForm("packs")} title={t("frame.errorsTitle")} />
      {locales.length > 0 ? (
        <p className="actions">
          <a className="button" href={`${base}/new`}>
            {t("deliveries.ask")}
          </a>
        </p>
      ) : (
        <p className="notice">{t("deliveries.notYet")}</p>
      )}
      <section aria-labelledby="packs-title">
        <h2 id="packs-title">{t("deliveries.list")}</h2>
        {packs.length === 0 && <p>{t("deliveries.none")}</p>}
        <Live inWork={inWork} ready={t("deliveries.ready")}>
          {packs.length > 0 && (
            <ul className="rows">
              {packs.map((pack) => (
                <PackRow key={pack.id} slug={slug} pack={pack} />
              ))}
            </ul>
          )}
        </Live>
        {inWork && still === undefined && (
          <noscript>
            <meta httpEquiv="refresh" content={`${AGAIN};url=${base}`} />
            <p className="hint">
              {t("deliveries.still")} <a href={`${base}?still=1`}>{t("deliveries.stop")}</a>
            </p>
          </noscript>
        )}
      </section>
      <UpdatesList organizerId={id} slug={slug} />
    </>
  );
}
