import { getTranslations } from "next-intl/server";
import { Facts } from "./facts.tsx";

const FORMATS = { JSON: "json", CSV: "csv" } as const;

/** Links to the campaign's statistics as files. */
export async function OpenData({ slug, locale }: { slug: string; locale: string }) {
  const t = await getTranslations({ locale, namespace: "numbers" });
  const api = `/api/campaigns/${slug}`;
  const sets = { day: `${api}/history?by=day`, hour: `${api}/history?by=hour`, country: `${api}/countries?` } as const;
  const formats = (set: keyof typeof sets) => (
    <span className="formats">
      {Object.entries(FORMATS).map(([name, format]) => (
        <a key={format} href={`${sets[set]}${sets[set].endsWith("?") ? "" : "&"}format=${format}`}>
          {name}
          <span className="unseen"> ({t(`open.${set}`)})</span>
        </a>
      ))}
    </span>
  );
  return (
    <section aria-labelledby="open-data">
      <h2 id="open-data">{t("openTitle")}</h2>
      <p>{t("openLead")}</p>
      <Facts rows={(["day", "hour", "country"] as const).map((set) => [t(`open.${set}`), formats(set)])} />
    </section>
  );
}
