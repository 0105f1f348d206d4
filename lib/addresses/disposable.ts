import { disposableEmailBlocklistSet } from "disposable-email-domains-js";

/** The list installed, in public domain; its age is that of its release. */
export const DISPOSABLE_LIST = { version: "1.26.0", released: "2026-09-21" } as const;

let list: Set<string> | undefined;

export function isDisposable(domain: string): boolean {
  list ??= disposableEmailBlocklistSet();
  const labels = domain.split(".");
  return labels.some((_, at) => at < labels.length - 1 && list?.has(labels.slice(at).join(".")));
}
