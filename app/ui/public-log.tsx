import { getTranslations } from "next-intl/server";
import { type Cosigned, listCosigned } from "#lib/log/cosigning/find.ts";
import { findLog } from "#lib/log/find.ts";

/** The public log in five sentences and a picture, with its last checkpoint and its witnesses. */
export async function PublicLog({ slug, locale }: { slug: string; locale: string }) {
  const log = await findLog(slug);
  if (!log) return;
  const t = await getTranslations({ locale, namespace: "numbers.log" });
  const receipt = (await getTranslations({ locale, namespace: "receipt" }))("title");
  const samples = (await getTranslations({ locale, namespace: "sample" }))("title");
  const timeOf = (at: Date) => at.toLocaleString(locale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  const witnesses = await listCosigned(slug);
  const tell = ({ name, size: seen, at }: Cosigned) =>
    t("witness", { name, total: seen.toLocaleString(locale), until: timeOf(at) });
  const [size, count] = [log.size, log.count].map((number) => number.toLocaleString(locale));
  return (
    <section aria-labelledby="public-log">
      <h2 id="public-log">{t("title")}</h2>
      <p>{t("lead")}</p>
      <TreePicture title={t("picture")} />
      <p>{t("last", { total: size ?? "", count: count ?? "", until: timeOf(log.at) })}</p>
      {witnesses.length > 0 && <p>{t("witnesses")}</p>}
      {witnesses.length > 0 && (
        <ul className="summary-list">
          {witnesses.map((each) => (
            <li key={each.id}>
              <a href={`/log/${slug}/cosigned/${each.id}`}>{tell(each)}</a>
            </li>
          ))}
        </ul>
      )}
      <ul className="summary-list">
        <li>
          <a href={`/log/${slug}/checkpoint`}>{t("checkpoint")}</a>
        </li>
        <li>
          <a href="/verify-count.mjs">{t("program")}</a>
        </li>
        <li>
          <a href={`/${locale}/verify`}>{receipt}</a>
        </li>
        <li>
          <a href={`/${locale}/${slug}/samples`}>{samples}</a>
        </li>
      </ul>
    </section>
  );
}

const ENTRIES = ["+1", "+1", "−1", "+1"];

function TreePicture({ title }: { title: string }) {
  const at = (index: number) => 40 + index * 80;
  return (
    <svg viewBox="0 0 320 150" width="320" role="img" aria-label={title} style={{ maxInlineSize: "100%" }}>
      <g fill="none" stroke="currentColor">
        <path d="M40 116V92H120V116M200 116V92H280V116M80 92V62H240V92M160 62V34" />
        {ENTRIES.map((entry, index) => (
          <rect key={`${entry}${at(index)}`} x={at(index) - 22} y="116" width="44" height="28" rx="3" />
        ))}
        <rect x="132" y="6" width="56" height="28" rx="3" strokeWidth="2" />
        <path d="M150 20l7 7 13-14" strokeWidth="2" />
      </g>
      <g fill="currentColor" textAnchor="middle" fontSize="14">
        {ENTRIES.map((entry, index) => (
          <text key={`${entry}${at(index)}`} x={at(index)} y="135">
            {entry}
          </text>
        ))}
      </g>
    </svg>
  );
}
