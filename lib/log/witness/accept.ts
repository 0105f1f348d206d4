import { makeSerially } from "../../jobs/serially.ts";
import { cosign } from "../cosignature.ts";
import type { Signer } from "../keys.ts";
import { formatLine, parseNote } from "../note.ts";
import type { Shown } from "./judge.ts";
import { type Known, writeKnown } from "./memory.ts";

export type Report = (kind: "ok" | "wait" | "FAULT", words: string) => void;

export type Witness = ReturnType<typeof makeWitness>;

type Options = { folder: string; signer: Signer; known: Known; report: Report; copies?: boolean };

/** Remembers before it cosigns: whatever happens, it never cosigns two logs. */
export function makeWitness({ folder, signer, known: first, report, copies = false }: Options) {
  let known = first;

  async function accept({ note, text, origin, size, root }: Shown, keys: string[], now: Date): Promise<string> {
    const line = cosign(text, signer, now);
    const own = parseNote(note).lines.filter(({ name }) => name === origin);
    const cosigned = [text, "\n", ...own.map((each) => formatLine(each, each.signature)), line].join("");
    const next = { ...known, keys, size, root: root.toString("base64"), cosigned };
    await writeKnown(folder, next);
    known = next;
    report("ok", `cosigned ${size} entries of ${origin} at ${now.toISOString()}`);
    return line;
  }

  return { folder, report, copies, inTurn: makeSerially(), known: () => known, accept };
}
