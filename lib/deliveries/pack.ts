/** What a delivery pack's PDF is made of; all words are in its language already. */
export type Pack = {
  /** BCP 47. */
  locale: string;
  /** When it was made: the same pack at the same moment is the same file, byte for byte. */
  madeAt: Date;
  cover: { title: string; addressee: string; organizers: string[]; date: Date; place?: string };
  letter: { title: string; addressee: string; text: string };
  count: number;
  prominent: Signatory[];
  signatories: AsyncIterable<Signatory>;
  words: Words;
};

/** Of a prominent signatory the title is the public one. The country is ISO 3166-1 alpha-2. */
export type Signatory = { name: string; title?: string; affiliation?: string; country?: string };

export type Words = {
  /** "Open letter" */
  kicker: string;
  /** "To:" */
  to: string;
  /** "Presented by" */
  presentedBy: string;
  /** "Version 2, published on 3 March 2026" */
  version: string;
  /** "verified signatures", as it goes with the count */
  signatures: string;
  /** What the count counts, in paragraphs. */
  meaning: string[];
  /** "Signatories" */
  signatories: string;
  /** "Among the signatories"; over the prominent ones */
  prominent: string;
  /** "All who are listed"; over the others */
  listed: string;
  /** "Nobody is listed." */
  nobody: string;
  /** Of a code, if it is one. */
  country: (code: string) => string | undefined;
};
