import { getTranslations } from "next-intl/server";
import { listProvenance } from "#lib/paper/show.ts";
import { loadPaper } from "./load.ts";

/** Signatures on paper and their provenance, if any. */
export async function OnPaper({ campaignId, locale }: { campaignId: number; locale: string }) {
  const count = await loadPaper(campaignId);
  if (count === 0) return;
  const t = await getTranslations({ locale, namespace: "paper" });
  return (
    <section aria-labelledby="on-paper" className="provenance">
      <h2 id="on-paper">{t("title")}</h2>
      <p>{t("lead", { count })}</p>
      <ul>
        {(await listProvenance(campaignId, locale)).map(({ id, note, locale: written, ...one }) => (
          <li key={id}>
            <p className="small">{t("from", { count: one.count, date: one.importedAt })}</p>
            <p className="note" lang={written === locale ? undefined : written} dir="auto">
              {note}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
