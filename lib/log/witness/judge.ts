import { parseCheckpoint } from "../checkpoint.ts";
import { parseVkey } from "../keys.ts";
import { openNote, parseNote } from "../note.ts";
import { isConsistent } from "../verify.ts";
import type { Known } from "./memory.ts";

export type Shown = { note: string; text: string; origin: string; size: number; root: Buffer };

export type Judged =
  | { ok: true; shown: Shown }
  | { ok: false; error: "unknown_log" | "wrong_key" | "malformed"; words: string }
  | { ok: false; error: "rolled_back" | "forked"; words: string; shown: Shown };

/** Whether a log's checkpoint is signed by its key, and not older than the one known. */
export function judgeCheckpoint(note: string, known: Pick<Known, "origin" | "keys" | "size" | "root">): Judged {
  const told = readShown(note);
  if (!told) return { ok: false, error: "malformed", words: "this is not a checkpoint" };
  if (told.origin !== known.origin)
    return { ok: false, error: "unknown_log", words: `this is another log than ${known.origin}: ${told.origin}` };
  if (!isSigned(note, known.keys))
    return { ok: false, error: "wrong_key", words: `the checkpoint is not signed by the key that is known` };
  if (told.size < known.size)
    return {
      ok: false,
      error: "rolled_back",
      words: `it had ${known.size} entries, and shows ${told.size}`,
      shown: told,
    };
  if (told.size === known.size && told.root.toString("base64") !== known.root)
    return { ok: false, error: "forked", words: `it shows another log of ${told.size} entries`, shown: told };
  return { ok: true, shown: told };
}

export function extendsKnown({ size, root }: Shown, known: Pick<Known, "size" | "root">, proof: Buffer[]): boolean {
  return isConsistent({ older: known.size, olderRoot: Buffer.from(known.root, "base64"), size, root, proof });
}

export function isSigned(note: string, keys: string[]): boolean {
  try {
    return openNote(note, keys.map(parseVkey)) !== "";
  } catch {
    return false;
  }
}

export function readShown(note: string): Shown | undefined {
  try {
    const { text } = parseNote(note);
    const { origin, size, root } = parseCheckpoint(text);
    return { note, text, origin, size, root };
  } catch {}
}
