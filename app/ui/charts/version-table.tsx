import { countByVersion } from "#lib/counters/count.ts";
import { listVersions } from "#lib/letters/history.ts";
import type { Locale } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { Share } from "./share-bar.tsx";

type Props = { campaignId: number; title: string; locale: Locale };

/** Signatures per version of a letter, if it has several. */
export async function VersionTable({ campaignId, title, locale }: Props) {
  const versions = await listVersions(campaignId);
  if (versions.length < 2) return;
  const t = messagesIn(locale);
  const counts = await countByVersion(campaignId);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{title}</h2>
      <table className="figures shares">
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t("numbers.versionOf")}</th>
            <th scope="col">{t("numbers.signatures")}</th>
            <th scope="col">{t("numbers.share")}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ id, number, publishedAt }) => (
            <tr key={id}>
              <th scope="row">
                {t("numbers.version", { number })}
                <span className="about">{t("letter.published", { date: publishedAt })}</span>
              </th>
              <td>{(counts.get(id) ?? 0).toLocaleString(locale)}</td>
              <td>
                <Share part={counts.get(id) ?? 0} whole={total} locale={locale} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
