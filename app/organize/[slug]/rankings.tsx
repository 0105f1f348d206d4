import { Scroll } from "#app/ui/scroll.tsx";
import type { Ranked } from "#lib/quarantine/rank.ts";
import { consoleText } from "../session.ts";
import { timeWords } from "../time.ts";

type Props = { rankings: { domains: Ranked<string>; minutes: Ranked<Date> } };

export async function Rankings({ rankings: { domains, minutes } }: Props) {
  if (domains.length === 0) return;
  const { locale, t } = await consoleText();
  const tables = [
    { name: "domains" as const, rows: domains },
    { name: "minutes" as const, rows: minutes.map(({ of, number }) => ({ of: timeWords(of, locale), number })) },
  ];
  return (
    <section aria-labelledby="ranks">
      <h2 id="ranks">{t("quarantine.ranks")}</h2>
      <p>{t("quarantine.ranksLead")}</p>
      {tables.map(({ name, rows }) => (
        <Scroll key={name} name={t(`quarantine.${name}`)} id={name}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t(`quarantine.${name}`)}</th>
                <th scope="col">{t("quarantine.number")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ of, number }) => (
                <tr key={of}>
                  <th scope="row">
                    <bdi>{of}</bdi>
                  </th>
                  <td>{number.toLocaleString(locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      ))}
    </section>
  );
}
