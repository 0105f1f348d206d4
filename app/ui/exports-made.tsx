import { getTranslations } from "next-intl/server";
import { totalExports } from "#lib/exports/total.ts";

/** How often organizers took signatories out, for everybody to see; nothing where they never did. */
export async function ExportsMade({ campaignId, locale }: { campaignId: number; locale: string }) {
  const total = await totalExports(campaignId);
  if (total.contacts + total.delivery === 0) return;
  const t = await getTranslations({ locale, namespace: "numbers.exports" });
  return (
    <section aria-labelledby="exports">
      <h2 id="exports">{t("title")}</h2>
      <p>{t("lead")}</p>
      <dl className="facts">
        {(["delivery", "contacts"] as const).map((kind) => (
          <div key={kind}>
            <dt>{t(kind)}</dt>
            <dd>{total[kind].toLocaleString(locale)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
