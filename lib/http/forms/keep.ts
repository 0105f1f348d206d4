import { AsyncLocalStorage } from "node:async_hooks";
import type { Issue } from "../issues.ts";

/** `problem`: an error of no single field; `more`: other values that the page needs. */
export type KeptForm = {
  form: string;
  values: Record<string, string>;
  issues: Issue[];
  problem?: string;
  more?: Record<string, string>;
};

type Status = { status?: number; retryAfter?: number };
type Store = Status & { kept?: KeptForm };

/** Global, because the server's and Next's bundles load this module separately. */
declare global {
  var undersignedForms: AsyncLocalStorage<Store> | undefined;
}

globalThis.undersignedForms ??= new AsyncLocalStorage();
const forms = globalThis.undersignedForms;

/** Shares a store between an action and the page that shows its result; React's own form state needs JavaScript. */
export function keepForms<T>(handle: () => Promise<T>): Promise<T> {
  return forms.run({}, handle);
}

export function handBack(kept: KeptForm): void {
  const store = forms.getStore();
  if (!store) throw new Error("a form was sent past lib/gateway");
  store.kept = kept;
}

/** Next lets actions choose 401, 403 and 404 only (lib/gateway/next/contract-actions.test.ts). */
export function setResponseStatus(status: number, retryAfter?: number): void {
  Object.assign(forms.getStore() ?? {}, { status, retryAfter });
}

export function responseStatus(): Status {
  return forms.getStore() ?? {};
}

export function keptForm(form?: string): KeptForm | undefined {
  const kept = forms.getStore()?.kept;
  return form === undefined || kept?.form === form ? kept : undefined;
}
