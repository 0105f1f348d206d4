import type { Paper } from "./paper.ts";

/** What a delivery pack's PDF is made of; all words are in its language already. */
export type Pack = {
  /** BCP 47. */
  locale: string;
  paper: Paper;
  /** When it was made: the same pack at the same moment is the same file, byte for byte. */
  madeAt: Date;
  cover: { title: string; addressee: string; organizers: string[]; date: Date; place?: string };
  letter: Letter;
  /** Earlier versions that were signed, too, the latest first. */
  earlier: Letter[];
  count: number;
  prominent: Signatory[];
  /** The others. */
  signatories: AsyncIterable<Signatory>;
  words: Words;
};

/** The locale is BCP 47; the version says which one it is: "Version 2, published on 3 March 2026". */
export type Letter = { locale: string; title: string; addressee: string; text: string; version: string };

/** Of a prominent signatory the title is the public one. The country is ISO 3166-1 alpha-2. */
export type Signatory = { name: string; title?: string; affiliation?: string; country?: string };

export type Words = {
  /** "Open letter" */
  kicker: string;
  /** "To:" */
  to: string;
  /** "Presented by" */
  presentedBy: string;
  /** "An earlier version of the letter"; over each */
  earlier: string;
  /** "verified signatures", as it goes with the count */
  signatures: string;
  /** What the count counts, in paragraphs. */
  meaning: string[];
  /** "Signatories" */
  signatories: string;
  /** "Among the signatories"; over the prominent ones */
  prominent: string;
  /** "All who are listed", or the others; over them */
  listed: string;
  /** "Nobody is listed." */
  nobody: string;
  /** Of a code, if it is one. */
  country: (code: string) => string | undefined;
};
