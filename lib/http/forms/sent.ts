import { randomUUID } from "node:crypto";
import type { Issue } from "../issues.ts";

/**
 * A form as it was sent, and what was wrong with it: `problem` when it was no field's fault. `action`: where to send it
 * again, as it is.
 */
export type SentForm = { values: Record<string, string>; issues: Issue[]; problem?: string; action?: string };

declare global {
  var undersignedHandedForms: Map<string, SentForm> | undefined;
}

globalThis.undersignedHandedForms ??= new Map(); // the front and Next's bundles have a copy of this file each
const forms = globalThis.undersignedHandedForms;

/** Keeps a form for the page that is asked for meanwhile, which is told nothing but an id: a header holds no large form. */
export async function offerForm<T>(form: SentForm, ask: (id: string) => Promise<T>): Promise<T> {
  const id = randomUUID();
  forms.set(id, form);
  try {
    return await ask(id);
  } finally {
    forms.delete(id);
  }
}

export function takeForm(id: string | null): SentForm | undefined {
  return id === null ? undefined : forms.get(id);
}
