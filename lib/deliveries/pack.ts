import type { Paper } from "./paper.ts";

/** All words are already in the pack's language. */
export type Pack = {
  locale: string;
  paper: Paper;
  /** The same pack with the same moment gives the same bytes. */
  madeAt: Date;
  cover: { title: string; addressee: string; author?: string; organizers: string[]; date: Date; place?: string };
  letter: Letter;
  earlier: Letter[];
  count: number;
  prominent: Signatory[];
  /** Excludes the prominent ones. */
  signatories: AsyncIterable<Signatory>;
  words: Words;
};

/** `locale` is BCP 47; `version` is a caption: "Version 2, published on 3 March 2026". */
export type Letter = { locale: string; title: string; addressee: string; text: string; version: string };

/** A prominent signatory's title is the public one. The country is ISO 3166-1 alpha-2. */
export type Signatory = { name: string; title?: string; affiliation?: string; country?: string };

export type Words = {
  kicker: string;
  to: string;
  startedBy: string;
  presentedBy: string;
  earlier: string;
  /** Inflected for the count. */
  signatures: string;
  /** What the count includes, in paragraphs. */
  meaning: string[];
  signatories: string;
  prominent: string;
  /** Heads all who are listed, or the rest. */
  listed: string;
  nobody: string;
  country: (code: string) => string | undefined;
};
