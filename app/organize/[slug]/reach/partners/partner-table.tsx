import { Share } from "#app/ui/charts/share-bar.tsx";
import { Scroll } from "#app/ui/scroll.tsx";
import type { Partner } from "#lib/partners/list.ts";
import { consoleText } from "../../../session.ts";

type Props = { slug: string; title: string; partners: Partner[]; whole: number };

/** `whole` is the letter's count. */
export async function PartnerTable({ slug, title, partners, whole }: Props) {
  const { locale, t } = await consoleText();
  const change = (number: number) => number.toLocaleString(locale, { signDisplay: "exceptZero" });
  const day = (at: Date) => at.toLocaleDateString(locale, { dateStyle: "medium", timeZone: "UTC" });
  return (
    <Scroll name={title}>
      <table className="figures partners-table">
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            {(["partner", "signatures", "today", "week", "last", "share"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`partners.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {partners.map(({ id, name, key, count, today, week, last }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/organize/${slug}/reach/partners/${id}`}>
                  <bdi>{name}</bdi>
                </a>
                <span className="about">{key ?? t("partners.keyless")}</span>
              </th>
              <td>{count.toLocaleString(locale)}</td>
              <td>{change(today)}</td>
              <td>{change(week)}</td>
              <td>{last ? day(last) : "–"}</td>
              <td>
                <Share part={count} whole={whole} locale={locale} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
