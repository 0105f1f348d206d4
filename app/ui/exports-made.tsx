import { getTranslations } from "next-intl/server";
import { totalExports } from "#lib/exports/total.ts";
import { Facts } from "./facts.tsx";

/** How often organizers exported signatories, in public; nothing if never. */
export async function ExportsMade({ campaignId, locale }: { campaignId: number; locale: string }) {
  const total = await totalExports(campaignId);
  if (Object.values(total).every((times) => times === 0)) return;
  const t = await getTranslations({ locale, namespace: "numbers.exports" });
  return (
    <section aria-labelledby="exports">
      <h2 id="exports">{t("title")}</h2>
      <p>{t("lead")}</p>
      <Facts
        rows={(["delivery", "packs", "contacts", "paper"] as const).map((kind) => [
          t(kind),
          total[kind].toLocaleString(locale),
        ])}
      />
    </section>
  );
}
