import type { Sample } from "#prisma/client/client.ts";
import { parseCheckpoint } from "../log/checkpoint.ts";
import { parseNote } from "../log/note.ts";
import { type EndedBy, SOURCES, type State } from "./schema.ts";

const STATES = ["offered", "named", "fixed", "seeded", "asking", "done", "abandoned"] as const satisfies State[];
const ENDS = ["deadline", "organizers", "auditor", "clock", "log"] as const satisfies EndedBy[];

/** What everybody may know of a sample. What an auditor wrote is shown once an owner has approved it. */
export function readState(sample: Sample) {
  const { auditor, wanted, checkpoint, seed, population, asked, namedAt, fixedAt, seededAt, deadline } = sample;
  return {
    ...{ number: sample.number ?? 0, state: known(STATES, sample.state) ?? "offered", auditor, wanted },
    ...{ source: known(SOURCES, sample.source), detail: fixedAt ? sample.detail : null },
    ...{ namedAt, fixedAt, checkpoint, seededAt, seed, population, asked, deadline },
    ...{ endedAt: sample.endedAt, endedBy: known(ENDS, sample.endedBy) },
  };
}

function known<T extends string>(names: readonly T[], name: string | null): T | null {
  return names.find((one) => one === name) ?? null;
}

export function readFixed(checkpoint: string) {
  const { size, root, count } = parseCheckpoint(parseNote(checkpoint).text);
  return { size, root: root.toString("base64"), count };
}
