import "./diff.css";
import { diffTexts, type Paragraph } from "#lib/letters/diff.ts";

type DiffWords = { locale: string; added: string; removed: string; unchanged: (count: number) => string };

type Props = { before: string; after: string; lang: string; words: DiffWords };

/** A text diff, announced in words to screen readers, with long unchanged stretches folded. */
export function Diff({ before, after, lang, words }: Props) {
  return (
    <div className="diff">
      {stretchesOf(diffTexts(before, after)).map(({ key, paragraphs, isLong }) => {
        const shown = paragraphs.map((paragraph) => (
          <Change key={paragraph.key} paragraph={paragraph} lang={lang} words={words} />
        ));
        if (!isLong) return shown;
        return (
          <details key={key}>
            <summary>{words.unchanged(paragraphs.length)}</summary>
            {shown}
          </details>
        );
      })}
    </div>
  );
}

function Change({ paragraph, lang, words }: { paragraph: Paragraph; lang: string; words: DiffWords }) {
  return (
    <p lang={lang} className={paragraph.changed ? "changed" : undefined}>
      {paragraph.parts.map(({ text, change }, part) => {
        const key = `${part} ${change}`;
        if (!change) return <span key={key}>{text}</span>;
        const Element = change === "added" ? "ins" : "del";
        return (
          <Element key={key}>
            <span className="unseen" lang={words.locale}>{` ${words[change]} `}</span>
            {text}
          </Element>
        );
      })}
    </p>
  );
}

type Numbered = Paragraph & { key: number };
type Stretch = { key: number; paragraphs: Numbered[]; isLong: boolean };

/** Unchanged paragraphs shown around a change. */
const AROUND = 1;
/** Unchanged paragraphs from which a stretch is folded. */
const LONG = 2;

function stretchesOf(paragraphs: Paragraph[]): Stretch[] {
  const isNear = (at: number) =>
    paragraphs.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ changed }) => changed);
  const stretches: Stretch[] = [];
  for (const [key, paragraph] of paragraphs.entries()) {
    const isFar = !isNear(key);
    const last = stretches.at(-1);
    if (last && last.isLong === isFar) last.paragraphs.push({ key, ...paragraph });
    else stretches.push({ key, paragraphs: [{ key, ...paragraph }], isLong: isFar });
  }
  return stretches.map((stretch) => ({ ...stretch, isLong: stretch.isLong && stretch.paragraphs.length >= LONG }));
}
