import type { SwitchName } from "./names.ts";

export type Texts = Record<string, string>;
export type SwitchRow = {
  name: string;
  campaignId: number | null;
  slug: string | null;
  texts: Texts;
  revision: bigint;
  isOn: boolean;
};

export type Of = { id: number } | { slug: string };

type Known = { rows: SwitchRow[]; revision: bigint; at: number };

declare global {
  var undersignedSwitches: Known | undefined;
}

/** Keeps what was read last while the database is away. Global, because the bundles load this module separately. */
export function adoptSwitches(rows: SwitchRow[], readAt = Date.now()): void {
  if ((knownSwitches()?.at ?? 0) > readAt) return;
  const revision = rows.map((row) => row.revision).toSorted((a, b) => (a < b ? 1 : -1))[0] ?? 0n;
  globalThis.undersignedSwitches = { rows: rows.filter((row) => row.isOn), revision, at: readAt };
}

export function knownSwitches(): Known | undefined {
  return globalThis.undersignedSwitches;
}

/** For the site, or for this campaign too. Asks no database. */
export function isOn(name: SwitchName, of?: Of): boolean {
  return findInForce(name, of) !== undefined;
}

/** What a host wrote for readers, if there is any in this language. */
export function textOf(name: SwitchName, locale: string, of?: Of): string | undefined {
  return findInForce(name, of)?.texts[locale] || undefined;
}

/** Whether everybody has to prove work before signing, whatever their network did. */
export function requiresProof(campaign: Of): boolean {
  return isOn("require_proof", campaign);
}

/** Whether every new signature of this campaign waits for a steward's look. */
export function quarantinesAll(campaign: Of): boolean {
  return isOn("quarantine_all", campaign);
}

function findInForce(name: SwitchName, of?: Of): SwitchRow | undefined {
  const rows = (globalThis.undersignedSwitches?.rows ?? []).filter((row) => row.name === name);
  const own = of && rows.find((row) => ("id" in of ? row.campaignId === of.id : row.slug === of.slug));
  return own ?? rows.find(({ campaignId }) => campaignId === null);
}
