import { diffWordsWithSpace } from "diff";

export type Part = { text: string; change?: "added" | "removed" };

/** Beyond this many changes, the diff would be slow and unreadable. */
const CHANGES_MAX = 1_000;

export function diffWords(before: string, after: string): Part[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: CHANGES_MAX });
  if (!changes) return changeOf(before, after);
  return joined(changes.map(({ value, added, removed }) => partOf(value, added, removed)));
}

function partOf(text: string, added: boolean, removed: boolean): Part {
  if (added) return { text, change: "added" };
  return removed ? { text, change: "removed" } : { text };
}

function changeOf(removed: string, added: string): Part[] {
  const parts: Part[] = [
    { text: removed, change: "removed" },
    { text: added, change: "added" },
  ];
  return parts.filter(({ text }) => text !== "");
}

/** Merges adjacent changes that are separated by whitespace only. */
function joined(parts: Part[]): Part[] {
  const out: Part[] = [];
  let [removed, added] = ["", ""];
  for (const [index, { text, change }] of parts.entries()) {
    const isSpace = /^\s+$/.test(text) && removed !== "" && added !== "" && parts[index + 1]?.change !== undefined;
    if (change === undefined && !isSpace) {
      out.push(...changeOf(removed, added), { text });
      [removed, added] = ["", ""];
    }
    if (change === "removed" || (!change && isSpace)) removed += text;
    if (change === "added" || (!change && isSpace)) added += text;
  }
  return [...out, ...changeOf(removed, added)];
}
