import { renderLine } from "#lib/campaigns/markdown.ts";
import { consoleText } from "../../../session.ts";

/** Previews sources, one per line, as readers see them. */
export async function Sources({ text = "", lang }: { text?: string; lang: string }) {
  const { t } = await consoleText();
  const lines = [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter(Boolean);
  if (lines.length === 0) return <p className="hint">{t("reasons.noSources")}</p>;
  return (
    <ul lang={lang} aria-label={t("reasons.fields.sources")}>
      {lines.map((line) => (
        <li key={line} dangerouslySetInnerHTML={{ __html: renderLine(line) }} />
      ))}
    </ul>
  );
}
