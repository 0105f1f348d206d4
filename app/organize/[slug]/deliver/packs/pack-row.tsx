import type { ListedPack } from "#lib/deliveries/list.ts";
import type { ConsoleWords } from "#lib/locale/console.ts";
import { languageName } from "#lib/locale/locales.ts";
import { callPerson } from "#lib/record/describe.ts";
import { HiddenIds } from "../../../hidden-ids.tsx";
import { consoleText } from "../../../session.ts";
import { dayWords, timeWords } from "../../../time.ts";
import { cancel, remove } from "./actions.ts";

type Props = { slug: string; pack: ListedPack };

export async function PackRow({ slug, pack }: Props) {
  const { locale, t } = await consoleText();
  const { state, doneRows, totalRows, count, sha256 } = pack;
  const language = languageName(pack.locale, locale);
  const date = timeWords(pack.createdAt, locale);
  const facts = {
    done: doneRows,
    total: totalRows,
    count: count ?? 0,
    date: pack.snapshotAt ? timeWords(pack.snapshotAt, locale) : "",
    size: sizeWords(pack.bytes ?? 0, locale),
    until: pack.keptUntil ? dayWords(pack.keptUntil, locale) : "",
  };
  return (
    <li>
      <div>
        <strong>{t("deliveries.pack", { language, who: callPerson(pack.who, t), date })}</strong>{" "}
        <span className={`badge ${state === "done" ? "fresh" : state}`}>{t(`deliveries.state.${state}`)}</span>
        <span className="note">{t(`deliveries.means.${state}`, facts)}</span>
        {state === "done" && pack.unprinted > 0 && <span className="note">{unprintedWords(pack, locale, t)}</span>}
        {pack.gone > 0 && <span className="note">{t("deliveries.since", { count: pack.gone })}</span>}
        {state === "working" && totalRows > 0 && (
          <progress max={totalRows} value={doneRows} aria-label={t("deliveries.progress", { language })} />
        )}
        {sha256 && (
          <span className="note digest">
            {t("deliveries.digest")} <code>{sha256}</code>
          </span>
        )}
        {(state === "done" || state === "gone") && (
          <span className="note">
            <a href={`/organize/${slug}/reach/updates/new?kind=delivery&pack=${pack.id}`}>
              {t("deliveries.recordNamed")}
            </a>
          </span>
        )}
        {pack.error && state === "failed" && <span className="note">({pack.error})</span>}
        {state === "done" && (
          <details>
            <summary aria-label={t("deliveries.removeNamed", { language, date })}>{t("deliveries.remove")}</summary>
            <p className="hint">{t("deliveries.removeMeans")}</p>
            <form action={remove}>
              <HiddenIds slug={slug} id={pack.id} />
              <button type="submit" className="danger">
                {t("deliveries.remove")}
              </button>
            </form>
          </details>
        )}
      </div>
      {state === "done" && (
        <a
          className="button"
          href={`/api/campaigns/${slug}/packs/${pack.id}`}
          aria-label={t("deliveries.downloadNamed", { language, date })}
          download
        >
          {t("deliveries.download")}
        </a>
      )}
      {(state === "waiting" || state === "working") && (
        <form action={cancel}>
          <HiddenIds slug={slug} id={pack.id} />
          <button type="submit" className="plain" aria-label={t("deliveries.cancelNamed", { language })}>
            {t("deliveries.cancel")}
          </button>
        </form>
      )}
    </li>
  );
}

function unprintedWords({ unprinted: count, unprintedNames }: ListedPack, locale: string, t: ConsoleWords): string {
  if (unprintedNames.length === 0) return t("deliveries.unprintedNameless", { count });
  const shown = unprintedNames.length < count ? [...unprintedNames, "…"] : unprintedNames;
  return t("deliveries.unprinted", { count, names: new Intl.ListFormat(locale, { type: "unit" }).format(shown) });
}

function sizeWords(bytes: number, locale: string): string {
  const large = bytes >= 1_000_000;
  const format = {
    style: "unit",
    unit: large ? "megabyte" : "kilobyte",
    maximumFractionDigits: large ? 1 : 0,
  } as const;
  return (bytes / (large ? 1_000_000 : 1000)).toLocaleString(locale, format);
}
