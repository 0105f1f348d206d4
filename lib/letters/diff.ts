import { diffArrays } from "diff";
import { diffWords, type Part } from "./diff-words.ts";

export type Paragraph = { changed: boolean; parts: Part[] };

/** Share of common words (Dice's coefficient) above which a paragraph counts as edited, not replaced. */
const ALIKE = 0.4;
/** Beyond this many changes, the diff would be slow and unreadable. */
const CHANGES_MAX = 400;

/** Diffs two texts by paragraph, then by word. */
export function diffTexts(before: string, after: string): Paragraph[] {
  const alike = makeAlike();
  const steps = stepsOf(paragraphsOf(before), paragraphsOf(after), (a, b) => a === b);
  return steps.flatMap((step) => {
    if (step.kind === "kept") return [{ changed: false, parts: [{ text: step.after }] }];
    return stepsOf(step.before, step.after, alike).flatMap((inner) =>
      inner.kind === "kept"
        ? [{ changed: true, parts: diffWords(inner.before, inner.after) }]
        : [...inner.before.map(whole("removed")), ...inner.after.map(whole("added"))],
    );
  });
}

export function isSameText(before: string, after: string): boolean {
  return diffTexts(before, after).every(({ changed }) => !changed);
}

function paragraphsOf(text: string): string[] {
  const blocks = text.replace(/\r\n?/g, "\n").split(/\n(?:[ \t]*\n)+/);
  return blocks.map((block) => block.trim()).filter((block) => block !== "");
}

const whole =
  (change: "added" | "removed") =>
  (text: string): Paragraph => ({ changed: true, parts: [{ text, change }] });

type Step = { kind: "kept"; before: string; after: string } | { kind: "other"; before: string[]; after: string[] };

function stepsOf(before: string[], after: string[], comparator: (a: string, b: string) => boolean): Step[] {
  const changes = diffArrays(before, after, { comparator, maxEditLength: CHANGES_MAX });
  if (!changes) return [{ kind: "other", before, after }];
  const steps: Step[] = [];
  let at = 0; // in `before`: for kept items the library returns only the new value
  for (const { value, added, removed } of changes) {
    const last = steps.at(-1);
    if (!added && !removed)
      steps.push(
        ...value.map((text, index) => ({ kind: "kept" as const, before: before[at + index] ?? text, after: text })),
      );
    else if (last?.kind === "other") (removed ? last.before : last.after).push(...value);
    else steps.push({ kind: "other", before: removed ? [...value] : [], after: added ? [...value] : [] });
    if (!added) at += value.length;
  }
  return steps;
}

/** Returns a memoizing predicate: may one paragraph be an edit of the other? */
function makeAlike() {
  const known = new Map<string, Set<string>>();
  const wordsOf = (text: string) => {
    const words = known.get(text) ?? new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [text]);
    known.set(text, words);
    return words;
  };
  return (before: string, after: string): boolean => {
    const [a, b] = [wordsOf(before), wordsOf(after)];
    const common = [...a].filter((word) => b.has(word)).length;
    return 2 * common >= ALIKE * (a.size + b.size);
  };
}
