import { z } from "zod";
import { optional, Text } from "../text.ts";
import { isCountry } from "./countries.ts";

/** In code points. */
export const LINE_MAX = 100;
export const COMMENT_MAX = 500;

const Country = z
  .string({ error: "unknown_country" })
  .transform((code) => code.trim().toUpperCase())
  .refine(isCountry, "unknown_country");

/** `width`, in characters, is for spreadsheets. `publicIf` is what a row needs to be shown to the public. */
type Detail = {
  schema: z.ZodType<string>;
  width: number;
  autoComplete?: string;
  text?: { rows: number; max: number };
  description?: string;
  publicIf?: { sql: string; description: string };
};

/** Optional fields of a signature, in the form's order. A key is the form's field, the API's and the column. */
const details = {
  country: { schema: Country, width: 10, description: "ISO 3166-1 alpha-2; XK is Kosovo." },
  affiliation: { schema: Text({ max: LINE_MAX }), width: 32, autoComplete: "organization" },
  title: { schema: Text({ max: LINE_MAX }), width: 28, autoComplete: "organization-title" },
  comment: {
    schema: Text({ max: COMMENT_MAX, lines: true, links: true }),
    width: 60,
    text: { rows: 4, max: COMMENT_MAX },
    publicIf: { sql: "comment_approved_at IS NOT NULL", description: "Once an organizer has approved it." },
  },
} satisfies Record<string, Detail>;

export type DetailKey = keyof typeof details;
export type Details = Record<DetailKey, string | null>;
export const DETAILS: Record<DetailKey, Detail> = details;
export const DETAIL_KEYS = Object.keys(details).filter(isDetail);

/** Stand after the name wherever it is listed, in this order. */
export const BYLINE = ["title", "affiliation", "country"] as const satisfies DetailKey[];

/** Organizers find signatures by their words. */
export const SEARCHED = ["affiliation"] as const satisfies DetailKey[];

export const detailFields = mapKeys(DETAIL_KEYS, (key) => optional(DETAILS[key].schema));

export function pickDetails(row: Details): Details {
  return mapKeys(DETAIL_KEYS, (key) => row[key]);
}

function isDetail(key: string): key is DetailKey {
  return key in details;
}

export function mapKeys<K extends string, T>(keys: readonly K[], make: (key: K) => T): Record<K, T>;
export function mapKeys(keys: readonly string[], make: (key: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, make(key)]));
}
