"use server";

import { changeNotes, resumePaper } from "#lib/paper/change-notes.ts";
import { checkFile } from "#lib/paper/check.ts";
import { beginImport } from "#lib/paper/import.ts";
import { cancelPaper, removeLine, removePaper } from "#lib/paper/remove.ts";
import { CheckInput, ImportInput, LineInput, NotesInput, OfPaper, RemoveInput } from "#lib/paper/schema.ts";
import { act, type Outcome } from "../../../act.ts";

const pageOf = ({ slug, id }: OfPaper, done: string) =>
  ({ ok: true, to: `/organize/${slug}/people/paper/${id}?done=${done}` }) as const;

export async function check(sent: FormData): Promise<void> {
  return act("columns", sent, CheckInput, async ({ id }, input): Promise<Outcome> => {
    const outcome = await checkFile(id, input);
    return outcome.ok ? pageOf(input, "checking") : outcome;
  });
}

export async function begin(sent: FormData): Promise<void> {
  return act("begin", sent, ImportInput, async ({ id }, input): Promise<Outcome> => {
    const outcome = await beginImport(id, input);
    return outcome.ok ? pageOf(input, "importing") : outcome;
  });
}

export async function cancel(sent: FormData): Promise<void> {
  return act("paper", sent, OfPaper, async ({ id }, input): Promise<Outcome> => {
    const outcome = await cancelPaper(id, input);
    return outcome.ok ? pageOf(input, "cancelling") : outcome;
  });
}

export async function again(sent: FormData): Promise<void> {
  return act("paper", sent, OfPaper, async ({ id }, input): Promise<Outcome> => {
    const outcome = await resumePaper(id, input);
    return outcome.ok ? pageOf(input, "again") : outcome;
  });
}

export async function note(sent: FormData): Promise<void> {
  return act("notes", sent, NotesInput, async ({ id }, input): Promise<Outcome> => {
    const outcome = await changeNotes(id, input);
    return outcome.ok ? pageOf(input, "noted") : outcome;
  });
}

export async function removeOne(sent: FormData): Promise<void> {
  return act("line", sent, LineInput, async ({ id }, input): Promise<Outcome> => {
    const outcome = await removeLine(id, input);
    if (outcome.ok) return pageOf(input, "line");
    const issues = outcome.error === "unknown_line" ? [{ field: "line", code: "unknown_line" }] : undefined;
    return { ...outcome, issues };
  });
}

export async function remove(sent: FormData): Promise<void> {
  return act("remove", sent, RemoveInput, async ({ id }, input): Promise<Outcome> => {
    const outcome = await removePaper(id, input);
    return outcome.ok ? pageOf(input, "removing") : outcome;
  });
}
