import { AsyncLocalStorage } from "node:async_hooks";
import type { Issue } from "../issues.ts";

/**
 * A form of the console as it was sent, and why it was not taken: `problem` when it was no field's fault. `form` tells
 * which it was, where a page has several; `more` is what that page shows beside it.
 */
export type KeptForm = {
  form: string;
  values: Record<string, string>;
  issues: Issue[];
  problem?: string;
  more?: Record<string, string>;
};

type Status = { status?: number; retryAfter?: number };
type Store = Status & { kept?: KeptForm };

declare global {
  var undersignedForms: AsyncLocalStorage<Store> | undefined;
}

globalThis.undersignedForms ??= new AsyncLocalStorage(); // the front and Next's bundles have a copy of this file each
const forms = globalThis.undersignedForms;

/** Gives an action and the page that answers it a place in common: an action's own way there leads through React. */
export function keepForms<T>(answer: () => Promise<T>): Promise<T> {
  return forms.run({}, answer);
}

/** Leaves a form to the page that answers it. */
export function handBack(kept: KeptForm): void {
  const store = forms.getStore();
  if (!store) throw new Error("a form was sent past lib/gateway");
  store.kept = kept;
}

/**
 * Says with which status this request is answered, and after how many seconds to come back: Next lets an action choose
 * 401, 403 and 404 alone (lib/gateway/next/contract-actions.test.ts).
 */
export function answerWith(status: number, retryAfter?: number): void {
  Object.assign(forms.getStore() ?? {}, { status, retryAfter });
}

export function responseStatus(): Status {
  return forms.getStore() ?? {};
}

/** The form that was handed back on this request. */
export function keptForm(form?: string): KeptForm | undefined {
  const kept = forms.getStore()?.kept;
  return form === undefined || kept?.form === form ? kept : undefined;
}
