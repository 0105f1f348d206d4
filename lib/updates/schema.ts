import { z } from "zod";
import { Line, orEmpty, Sure, Ticked } from "../campaigns/fields.ts";
import { Once } from "../http/forms/once.ts";
import { LOCALES } from "../locale/locales.ts";
import { Text } from "../text.ts";
import { Day, Handed, Time } from "./fields.ts";

export const KINDS = ["delivery", "response", "news"] as const;
export type Kind = (typeof KINDS)[number];

export const OUTCOMES = ["accepted", "partly", "refused", "acknowledged", "silence"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** In code points. */
export const TITLE_MAX = 120;
export const PERSON_MAX = 200;
export const PLACE_MAX = 120;
export const ALT_MAX = 300;
export const TEXT_MAX = 5_000;
/** Per campaign: the timeline is a single page. */
export const UPDATES_MAX = 200;

const none = (value: unknown) => (value === "" ? undefined : value);

export const OfUpdate = z.object({ slug: z.string(), id: z.uuid() });
export type OfUpdate = z.infer<typeof OfUpdate>;

const Words = z.object({
  locale: z.enum(LOCALES),
  title: orEmpty(Line(TITLE_MAX)),
  person: orEmpty(Line(PERSON_MAX)),
  place: orEmpty(Line(PLACE_MAX)),
  text: orEmpty(Text({ max: TEXT_MAX, lines: true, links: true })),
  alt: orEmpty(Line(ALT_MAX)),
});
export type Words = z.infer<typeof Words>;

/** Facts, shared by all languages; sent only by the form in the campaign's own. */
const Facts = z.object({
  day: Day.optional(),
  time: Time.optional(),
  count: Handed.optional(),
  pack: z.preprocess(none, z.uuid().optional()),
  answers: z.preprocess(none, z.uuid().optional()),
  outcome: z.enum(OUTCOMES, "required").optional(),
});
export type Facts = z.infer<typeof Facts>;

export const UpdateInput = Words.extend(Facts.shape).extend({ slug: z.string(), kind: z.enum(KINDS), once: Once });
export type UpdateInput = z.infer<typeof UpdateInput>;

/** A change; `revision` is what it is based on. */
export const UpdateChange = Words.extend(Facts.shape).extend({ ...OfUpdate.shape, revision: z.string().max(40) });
export type UpdateChange = z.infer<typeof UpdateChange>;

export const Publication = OfUpdate.extend({ seen: z.string().max(400), mails: Ticked });
export type Publication = z.infer<typeof Publication>;

export const Withdrawal = OfUpdate.extend({ sure: Sure });

export function lackOf(kind: Kind, words: Pick<Words, "title" | "person" | "place" | "text">) {
  const needed = { delivery: ["person", "place"], response: ["person"], news: ["title", "text"] } as const;
  return needed[kind].filter((name) => words[name] === "").map((field) => ({ field, code: "required" }));
}

export function lackOfFacts(kind: Kind, { day, count, outcome }: Facts) {
  const needed = { day, ...(kind === "delivery" && { count }), ...(kind === "response" && { outcome }) };
  return Object.entries(needed).flatMap(([field, value]) => (value === undefined ? [{ field, code: "required" }] : []));
}

export function kindOf(text: string): Kind {
  return KINDS.find((kind) => kind === text) ?? "news";
}

export function outcomeOf(text: string | null): Outcome | undefined {
  return OUTCOMES.find((outcome) => outcome === text);
}
