import { randomUUID } from "node:crypto";
import type { Issue } from "../issues.ts";

/** A refused form. `problem`: an error of no single field; `action`: the URL to send it to again. */
export type SentForm = {
  values: Record<string, string>;
  issues: Issue[];
  problem?: string;
  action?: string;
  asked?: Asked;
};

/** Proof of work (public/prove.js), or without scripts the wait that `without` names. */
export type Asked = { challenge: string; ticket?: string; working: string; done: string; without: string };

/** Global, because the server's and Next's bundles load this module separately. */
declare global {
  var undersignedHandedForms: Map<string, SentForm> | undefined;
}

globalThis.undersignedHandedForms ??= new Map();
const forms = globalThis.undersignedHandedForms;

/** Keeps a form while its page is requested with the form's ID, because a large form does not fit into a header. */
export async function offerForm<T>(form: SentForm, request: (id: string) => Promise<T>): Promise<T> {
  const id = randomUUID();
  forms.set(id, form);
  try {
    return await request(id);
  } finally {
    forms.delete(id);
  }
}

export function takeForm(id: string | null): SentForm | undefined {
  return id === null ? undefined : forms.get(id);
}
