/** `name`: empty for ours. `texts`: by locale. */
export type Site = {
  name: string;
  accent: string;
  logo: { digest: string; width: number; height: number } | null;
  texts: Record<string, { links: Link[]; hasImprint: boolean }>;
};
export type Link = { label: string; url: string };

const OURS: Site = { name: "", accent: "", logo: null, texts: {} };
const OUR_NAME = "Undersigned";

declare global {
  var undersignedSite: Site | undefined;
}

/** Keeps what was read last while the database is away. Global, because the bundles load this module separately. */
export function adoptSite(site: Site): void {
  globalThis.undersignedSite = site;
}

/** Asks no database: the heartbeat reads it every second. */
export function siteInForce(): Site {
  return globalThis.undersignedSite ?? OURS;
}

export function siteName(): string {
  return siteInForce().name || OUR_NAME;
}
