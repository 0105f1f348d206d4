import { renderMarkdown } from "#lib/campaigns/markdown.ts";
import type { FoundLetter } from "#lib/letters/find.ts";
import { languageName } from "#lib/locale/locales.ts";
import { consoleText } from "../../session.ts";

export async function Original({ text }: { text: NonNullable<FoundLetter["original"]> }) {
  const { locale, t } = await consoleText();
  return (
    <details className="original" open>
      <summary>{t("letter.original", { language: languageName(text.locale, locale) })}</summary>
      {text.isNewer && <p className="notice">{t("letter.newer")}</p>}
      <div lang={text.locale}>
        <p>
          <strong>{text.title}</strong>
        </p>
        <p>{text.addressee}</p>
        <div dangerouslySetInnerHTML={{ __html: renderMarkdown(text.text) }} />
      </div>
    </details>
  );
}
