import type { Held } from "#lib/holds/list.ts";
import { consoleText } from "../session.ts";
import { timeWords } from "../time.ts";

export async function HeldEmails({ holds }: { holds: Held[] }) {
  if (holds.length === 0) return;
  const { locale, t } = await consoleText();
  return (
    <section className="panel" aria-labelledby="held">
      <h2 id="held">{t("held.title")}</h2>
      <ul>
        {holds.map(({ id, kind, domain, cause, reason, heldAt, retryAt, waiting }) => (
          <li key={id}>
            <strong>{t(`held.what.${whatOf(kind)}`, { domain: domain ?? "" })}</strong>{" "}
            {t(`held.why.${cause}`, { reason: reason ?? "none" })}{" "}
            {t("held.since", { since: timeWords(heldAt, locale), waiting })}{" "}
            {retryAt ? t("held.retry", { at: timeWords(retryAt, locale) }) : t("held.byHand")}
          </li>
        ))}
      </ul>
      <p>{t("held.notLost")}</p>
      <p className="small">{t("held.lift")}</p>
    </section>
  );
}

const KINDS = ["site", "campaign", "news", "domain", "network", "contact", "broken"] as const;

const whatOf = (kind: string) => KINDS.find((known) => known === kind) ?? "site";
