/** On what a pack's document is printed: most of the world's sheets, and those of North America. */
export const PAPERS = ["a4", "letter"] as const;
export type Paper = (typeof PAPERS)[number];
