import type { Locale } from "#lib/locale/locales.ts";

/** What a shipped letter brings in one language. Texts are Markdown; `sources` are citations, without links unless the source gives one. */
export type SeedText = {
  title: string; // of the campaign, ≤ 80 characters
  summary: string; // for lists and search engines, ≤ 160 characters
  addressee: string; // who the letter is written to
  letter: string;
  reasons: { title: string; summary: string; text: string; sources: string[] }[];
};

/** A campaign as it is shipped: the same in every language but for its texts. */
export type SeedCampaign = {
  slug: string;
  goal: number; // signatures
  hashtags: string[];
  /** Reason number → slug of the campaign it also asks to sign. */
  related: Record<number, string>;
  texts: Record<Locale, SeedText>;
};
