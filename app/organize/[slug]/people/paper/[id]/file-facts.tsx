import { Facts } from "#app/ui/facts.tsx";
import { encodingOf } from "#lib/paper/file.ts";
import type { ListedPaper } from "#lib/paper/list.ts";
import { OPEN } from "#lib/paper/state.ts";
import { consoleText } from "../../../../session.ts";
import { dayWords } from "../../../../time.ts";

const DELIMITERS = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" } as const;

export async function FileFacts({ paper }: { paper: ListedPaper }) {
  const { locale, t } = await consoleText();
  const { state, keptUntil, imported, skipped, bad } = paper;
  const delimiter = Object.entries(DELIMITERS).find(([character]) => character === paper.delimiter)?.[1];
  const isOpen = OPEN.some((one) => one === state);
  const number = (count: number) => count.toLocaleString(locale);
  return (
    <Facts
      rows={[
        [t("paper.facts.columns"), isOpen && (delimiter ? t(`paper.delimiters.${delimiter}`) : paper.delimiter)],
        [t("paper.facts.written"), isOpen && t(`paper.encodings.${encodingOf(paper)}`)],
        [t("paper.facts.keptUntil"), isOpen && dayWords(keptUntil, locale)],
        [t("paper.facts.imported"), imported > 0 && number(imported)],
        [t("paper.facts.skipped"), state === "done" && skipped > 0 && number(skipped)],
        [t("paper.facts.bad"), state === "done" && bad > 0 && number(bad)],
        [t("paper.tookOutFor"), paper.reason],
      ]}
    />
  );
}
