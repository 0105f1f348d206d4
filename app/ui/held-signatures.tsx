import { getTranslations } from "next-intl/server";
import type { countQuarantine } from "#lib/quarantine/count.ts";
import { Scroll } from "./scroll.tsx";

type Props = { quarantine: Awaited<ReturnType<typeof countQuarantine>>; invalidated: number; locale: string };

/** How many signatures are held or were ruled out, by what they were noticed for. */
export async function HeldSignatures({ quarantine: { kinds, ruledOut }, invalidated, locale }: Props) {
  const others = Math.max(0, invalidated - ruledOut);
  if (kinds.length === 0 && others === 0) return;
  const t = await getTranslations({ locale, namespace: "numbers.held" });
  const named = kinds.flatMap(({ kind, ...counts }) =>
    kind === "source" || kind === "verification" ? [] : [{ kind, ...counts }],
  );
  const rows = [...named, ...(others > 0 ? [{ kind: "others" as const, waiting: 0, ruledOut: others }] : [])];
  return (
    <section aria-labelledby="held">
      <h2 id="held">{t("title")}</h2>
      <Scroll name={t("title")} id="held-table">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("kind")}</th>
              <th scope="col">{t("waiting")}</th>
              <th scope="col">{t("ruledOut")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, waiting, ruledOut: out }) => (
              <tr key={kind}>
                <th scope="row">{t(kind)}</th>
                <td>{waiting.toLocaleString(locale)}</td>
                <td>{out.toLocaleString(locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
