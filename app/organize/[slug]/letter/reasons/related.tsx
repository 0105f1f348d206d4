import { listRelatable } from "#lib/letters/reasons/related.ts";
import { consoleText } from "../../../session.ts";

type Props = { id: string; name: string; campaignId: number; value?: string };

export async function Related({ campaignId, value, ...select }: Props) {
  const { locale, t } = await consoleText();
  const campaigns = await listRelatable(campaignId, locale);
  const isListed = !value || campaigns.some(({ slug }) => slug === value);
  return (
    <select {...select} defaultValue={value}>
      <option value="">{t("reasons.relatedNone")}</option>
      {!isListed && <option value={value}>{value}</option>}
      {campaigns.map(({ slug, title }) => (
        <option key={slug} value={slug}>
          {title}
        </option>
      ))}
    </select>
  );
}
