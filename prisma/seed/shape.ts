import type { Locale } from "#lib/locale/locales.ts";

/**
 * A seeded letter in one language. Texts are Markdown; `sources` are citations, with links only if the source has one.
 */
export type SeedText = {
  title: string; // ≤ 80 characters, dated if its facts are
  summary: string; // for lists and search engines, ≤ 160 characters
  addressee: string;
  letter: string;
  reasons: { title: string; summary: string; text: string; sources: string[] }[];
};

export type SeedCampaign = {
  slug: string;
  goal: number; // signatures
  hashtags: string[];
  /** By reason number: the slug of another campaign that it recommends. */
  related: Record<number, string>;
  texts: Record<Locale, SeedText>;
};
