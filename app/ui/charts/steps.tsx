import type { Funnel } from "#lib/counters/funnel.ts";
import type { Locale } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { Scroll } from "../scroll.tsx";
import { Share } from "./share-bar.tsx";

type Props = { funnel: Funnel; locale: Locale };

/** The funnel from signing to verifying: numbers, and shares of all signatures. */
export function FunnelSteps({ funnel, locale }: Props) {
  const t = messagesIn(locale);
  return (
    <dl className="steps">
      {(["signed", "mailed", "verified"] as const).map((step) => (
        <div key={step}>
          <dt>{t(`numbers.way.${step}`)}</dt>
          <dd>
            <strong>{funnel[step].toLocaleString(locale)}</strong>
            <Share part={funnel[step]} whole={funnel.signed} locale={locale} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

type ProviderProps = { title: string; providers: readonly (Funnel & { provider: string })[]; locale: Locale };

/** The funnel per email provider: shows where email does not arrive. */
export function ProviderTable({ title, providers, locale }: ProviderProps) {
  const t = messagesIn(locale);
  const columns = ["signed", "mailed", "failed", "verified", "waiting"] as const;
  return (
    <Scroll name={title}>
      <table className="figures">
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t("numbers.way.provider")}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`numbers.way.${column}`)}
              </th>
            ))}
            <th scope="col">{t("numbers.way.rate")}</th>
          </tr>
        </thead>
        <tbody>
          {providers.map(({ provider, ...funnel }) => (
            <tr key={provider}>
              <th scope="row">{provider}</th>
              {columns.map((column) => (
                <td key={column}>{funnel[column].toLocaleString(locale)}</td>
              ))}
              <td>
                <Share part={funnel.verified} whole={funnel.signed} locale={locale} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
