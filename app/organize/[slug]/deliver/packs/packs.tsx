import type { ListedPack } from "#lib/deliveries/list.ts";
import { findChoices } from "#lib/deliveries/request.ts";
import { isInWork } from "#lib/deliveries/state.ts";
import { AGAIN, Live } from "../../../live.tsx";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText } from "../../../session.ts";
import { PackRow } from "./pack-row.tsx";

type Props = { organizerId: string; slug: string; packs: ListedPack[]; noRefresh: boolean };

/** `noRefresh` disables automatic refreshing. */
export async function Packs({ organizerId, slug, packs, noRefresh }: Props) {
  const { t } = await consoleText();
  const { locales } = orNotFound(await findChoices(organizerId, slug));
  const inWork = isInWork(packs);
  const ready = t(packs[0]?.state === "done" ? "deliveries.ready" : "deliveries.over");
  const base = `/organize/${slug}/deliver/packs`;
  return (
    <>
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
        <Live inWork={inWork} ready={ready}>
          {packs.length > 0 && (
            <ul className="rows">
              {packs.map((pack) => (
                <PackRow key={pack.id} slug={slug} pack={pack} />
              ))}
            </ul>
          )}
        </Live>
        {inWork && !noRefresh && (
          <noscript>
            <meta httpEquiv="refresh" content={`${AGAIN};url=${base}`} />
            <p className="hint">
              {t("deliveries.still")} <a href={`${base}?still=1`}>{t("deliveries.stop")}</a>
            </p>
          </noscript>
        )}
      </section>
    </>
  );
}
