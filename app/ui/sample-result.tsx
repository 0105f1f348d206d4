import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/locale/locales.ts";
import type { ListedSample } from "#lib/sample/list.ts";
import { isExact, KINDS, type Range } from "#lib/sample/totals.ts";
import { Facts } from "./facts.tsx";

type Result = Extract<ListedSample, { totals: unknown }>;
type Props = Pick<Result, "number" | "totals" | "bounds"> & { population: number; asked: number; locale: Locale };

/** Totals as they may be told, and the bounds that follow from them. */
export async function SampleResult({ number, totals, bounds, population, asked, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "sample" });
  const tell = ({ least, most }: Range) => {
    if (least === most) return most.toLocaleString(locale);
    if (least === 0) return t("less", { number: (most + 1).toLocaleString(locale) });
    return t("between", { from: least.toLocaleString(locale), until: most.toLocaleString(locale) });
  };
  const share = (from: number, until: number) => {
    const percent = (value: number) =>
      value.toLocaleString(locale, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const [low, high] = [Math.floor(from * 1_000) / 1_000, Math.ceil(until * 1_000) / 1_000];
    return t("between", { from: percent(low), until: percent(high) });
  };
  const { least, most } = totals.confirmed;
  if (least === 0 && most === asked) return <p>{t("few")}</p>;
  return (
    <>
      <h3>{t("result")}</h3>
      <Facts rows={KINDS.map((kind) => [t(kind), tell(totals[kind])])} />
      {KINDS.some((kind) => !isExact(totals[kind])) && <p className="small">{t("untold")}</p>}
      <table className="figures" aria-describedby={`bounds-${number}`}>
        <caption>{t("bounds")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("as")}</th>
            <th scope="col">{t("exact")}</th>
            <th scope="col">{t("binomial")}</th>
          </tr>
        </thead>
        <tbody>
          {(["confirming", "denying"] as const).map((way) => (
            <tr key={way}>
              <th scope="row">{t(way)}</th>
              <td>{share(bounds[way].exact.lower / population, bounds[way].exact.upper / population)}</td>
              <td>{share(bounds[way].binomial.lower, bounds[way].binomial.upper)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small" id={`bounds-${number}`}>
        {t("boundsLead")}
      </p>
    </>
  );
}
