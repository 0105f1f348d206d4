import { Bars } from "#app/ui/charts/bars.tsx";
import type { Change, Span } from "#lib/counters/intervals.ts";
import type { Locale } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import type { Numbers } from "#lib/partners/numbers.ts";

type Props = { numbers: Numbers; before: number; days: Change[]; span: Span; locale: Locale };

/** A partner's signatures: total, recent, and per day. */
export function PartnerNumbers({ numbers, before, days, span, locale }: Props) {
  const t = messagesIn(locale);
  const earlier = before === 0 ? [] : [{ from: new Date(0), change: before }];
  return (
    <div className="partner-numbers">
      <dl>
        {(["count", "today", "week"] as const).map((fact) => (
          <div key={fact}>
            <dt>{t(`partner.${fact}`)}</dt>
            <dd data-fact={fact}>
              {numbers[fact].toLocaleString(locale, { signDisplay: fact === "count" ? "auto" : "exceptZero" })}
            </dd>
          </div>
        ))}
      </dl>
      <p className="small">{t("partner.counted")}</p>
      {days.length + earlier.length === 0 ? (
        <p>{t("partner.none")}</p>
      ) : (
        <section aria-labelledby="days-title">
          <h2 id="days-title">{t("partner.days")}</h2>
          {before !== 0 && <p className="small">{t("partner.before", { count: before })}</p>}
          <Bars id="days" title={t("partner.days")} history={[...earlier, ...days]} span={span} locale={locale} />
        </section>
      )}
    </div>
  );
}
