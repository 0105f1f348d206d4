import { Diff } from "#app/ui/diff.tsx";
import { isSameText } from "#lib/letters/diff.ts";
import { diffWords } from "../../../editor.tsx";
import { consoleText } from "../../../session.ts";

type Words = { title: string; addressee: string; text: string };
type Language = { locale: string; before: Words; after: Words };

/** What a correction changes in one language. */
export async function Changes({ language: { locale, before, after } }: { language: Language }) {
  const { t } = await consoleText();
  const words = await diffWords();
  const labels = { title: t("letter.titleField"), addressee: t("letter.addressee"), text: t("letter.text") };
  const changed = (["title", "addressee", "text"] as const).filter((name) => !isSameText(before[name], after[name]));
  if (changed.length === 0) return <p>{t("letter.publish.same")}</p>;
  return (
    <>
      {before.text === "" && <p>{t("letter.publish.added")}</p>}
      {changed.map((name) => (
        <div key={name}>
          <h3>{labels[name]}</h3>
          <Diff before={before[name]} after={after[name]} lang={locale} words={words} />
        </div>
      ))}
    </>
  );
}
