import { renderMarkdown } from "#lib/campaigns/markdown.ts";
import type { Reason, Text } from "#lib/letters/reasons/read.ts";
import { languageName } from "#lib/locale/locales.ts";
import { consoleText } from "../../../session.ts";
import { Sources } from "./sources.tsx";

export async function Original({ reason, text }: { reason: Reason; text: Text }) {
  const { locale, t } = await consoleText();
  const isOlder = reason.languages.some(
    (language) => language.locale === reason.locale && language.standing === "older",
  );
  return (
    <details className="original" open>
      <summary>{t("reasons.original", { language: languageName(reason.own, locale) })}</summary>
      {isOlder && <p className="notice">{t("reasons.older")}</p>}
      <ReasonText text={text} lang={reason.own} />
    </details>
  );
}

export async function ReasonText({ text, lang }: { text: Text; lang: string }) {
  return (
    <div>
      <p lang={lang}>
        <strong>{text.title}</strong>
      </p>
      <p lang={lang}>{text.summary}</p>
      <div lang={lang} dangerouslySetInnerHTML={{ __html: renderMarkdown(text.text) }} />
      <Sources text={text.sources.join("\n")} lang={lang} />
    </div>
  );
}
