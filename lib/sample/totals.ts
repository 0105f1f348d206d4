export const ANSWERS = ["signed", "denied", "unsaid"] as const;
export type Answer = (typeof ANSWERS)[number];

export const KINDS = ["confirmed", "denied", "unanswered"] as const;
export type Kind = (typeof KINDS)[number];
export type Range = { least: number; most: number };
export type Totals = Record<Kind, Range>;

/** A smaller total is not told. */
export const TOLD_MIN = 10;
const SMALL_MAX = TOLD_MIN - 1;

export function kindOf(answer: string | null): Kind {
  return answer === "signed" ? "confirmed" : answer === "denied" ? "denied" : "unanswered";
}

/** Whose total follows from that of a small kind, the number of asked people, and the third. */
const PARTNERS = { confirmed: "unanswered", denied: "unanswered", unanswered: "confirmed" } as const;

/**
 * What may be told. Each total that is told leaves all possible values of a small one open, also by subtraction.
 */
export function tellTotals(exact: Record<Kind, number>): Totals {
  const asked = KINDS.reduce((sum, kind) => sum + exact[kind], 0);
  const anything = { least: 0, most: asked };
  if (asked < 3 * TOLD_MIN) return { confirmed: anything, denied: anything, unanswered: anything };
  const [small, other] = KINDS.filter((kind) => exact[kind] < TOLD_MIN);
  const told = (kind: Kind) => ({ least: exact[kind], most: exact[kind] });
  const all = { confirmed: told("confirmed"), denied: told("denied"), unanswered: told("unanswered") };
  if (!small) return all;
  const partner = other ?? PARTNERS[small];
  const third = KINDS.find((kind) => kind !== small && kind !== partner) ?? small;
  const together = asked - exact[third];
  if (together > 2 * SMALL_MAX) {
    const less = { least: 0, most: SMALL_MAX };
    return { ...all, [small]: less, [partner]: { least: together - SMALL_MAX, most: together } };
  }
  const few = { least: 0, most: 2 * SMALL_MAX };
  return { ...all, [small]: few, [partner]: few, [third]: { least: asked - 2 * SMALL_MAX, most: asked } };
}

export const isExact = ({ least, most }: Range): boolean => least === most;
