import { z } from "zod";
import { Prisma } from "#prisma/client/client.ts";
import { containsAddress } from "../addresses/contains.ts";
import { INTEGER_MAX } from "../campaigns/fields.ts";
import { DAY_MS } from "../days.ts";
import { cleanLine } from "../locale/characters.ts";
import { isCountry } from "../signatures/countries.ts";
import { LINE_MAX, mapKeys, SEARCHED } from "../signatures/details.ts";
import { Locale, NAME_MAX, SOURCE_MAX } from "../signatures/schema.ts";
import { optional } from "../text.ts";
import { termsSought, WORD_FIELDS } from "./terms.ts";
import { searchWords } from "./words.ts";

export const STATES = [
  "counted",
  "unverified",
  "withdrawn",
  "quarantined",
  "invalidated",
  "hidden",
  "prominent",
] as const;

const Day = z.iso.date("not_a_date").refine((day) => day >= "1970-01-01" && day <= "9999-12-31", "not_a_date");
const line = (max: number) =>
  z
    .string("invalid")
    .overwrite(cleanLine)
    .max(max, "too_long")
    .refine((text) => !containsAddress(text), "address_sought");
/** RFC 1035, 2.3.4. */
const DOMAIN_MAX = 253;
const number = z.coerce.number("invalid").int("invalid").min(1, "invalid").max(INTEGER_MAX, "invalid");

/** Appears in URLs, so without email addresses. Invalid input is refused: matches may be invalidated. */
export const Filter = z.object({
  name: optional(line(NAME_MAX)),
  ...mapKeys(SEARCHED, () => optional(line(LINE_MAX))),
  domain: optional(
    z
      .string("invalid")
      .max(DOMAIN_MAX + 2, { error: "not_a_domain", abort: true })
      .transform((text) =>
        cleanLine(text)
          .toLowerCase()
          .replace(/^[@＠]/, ""),
      )
      .refine((text) => /^[^\s@/]+\.[^\s@/]+$/.test(text), "not_a_domain"),
  ),
  country: optional(z.string("unknown_country").refine(isCountry, "unknown_country")),
  version: optional(number),
  source: optional(line(SOURCE_MAX)),
  locale: optional(Locale),
  from: optional(Day),
  until: optional(Day),
  state: optional(z.enum(STATES, "invalid")),
  listed: optional(z.enum(["yes", "no"], "invalid")),
  comment: optional(z.enum(["yes"], "invalid")),
  ruling: optional(number),
  burst: optional(number),
});
export type Filter = z.infer<typeof Filter>;

/** A stored filter. Unknown or no conditions are refused, since its meaning would be lost. */
export const KeptFilter = Filter.strict().refine((filter) => !matchesEverything(filter));

export function matchesEverything(filter: Filter): boolean {
  return Object.values(filter).every((value) => value === undefined);
}

/** The fields that contain an email address, which must not reach a URL. */
export function addressesIn(params: Record<string, unknown>): string[] {
  return Object.keys(params).filter((name) => [params[name]].flat().some((text) => containsAddress(String(text))));
}

export function paramsOf(filter: Filter): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}

const { sql } = Prisma;
type Condition = Prisma.Sql;

export function walked(campaignId: number, { from, until, state, ruling, burst }: Filter): Condition {
  const conditions = [sql`campaign_id = ${campaignId}`];
  if (from) conditions.push(sql`id >= ${firstId(startOf(from))}::uuid`);
  if (until) conditions.push(sql`id < ${firstId(startOf(until) + DAY_MS)}::uuid`);
  if (state === "withdrawn") conditions.push(sql`withdrawn_at IS NOT NULL`);
  if (state === "invalidated") conditions.push(sql`invalidated_at IS NOT NULL AND quarantined_at IS NULL`);
  if (state === "quarantined") conditions.push(sql`invalidated_at IS NOT NULL AND quarantined_at IS NOT NULL`);
  if (burst) conditions.push(sql`burst_id = ${burst}`);
  if (ruling) conditions.push(sql`ruling_id = ${ruling}`);
  if (state === "hidden") conditions.push(sql`hidden_at IS NOT NULL`);
  if (state === "prominent")
    conditions.push(sql`id IN (SELECT signature_id FROM prominent WHERE campaign_id = ${campaignId})`);
  return Prisma.join(conditions, " AND ");
}

const notInvalidated = sql`(invalidated_at IS NULL OR quarantined_at IS NOT NULL)`;

export type Wanted = Filter & { notInvalidated?: boolean };

export function matching(campaignId: number, filter: Wanted): Condition {
  const { country, version, source, locale, state, listed, comment } = filter;
  const conditions = [sql`erased_at IS NULL`];
  if (filter.notInvalidated) conditions.push(notInvalidated);
  const terms = termsSought(campaignId, filter);
  if (terms.length > 0) conditions.push(sql`terms @> ${terms.map(String)}::bigint[]`);
  for (const typed of WORD_FIELDS.map((kind) => filter[kind]))
    if (typed && searchWords(typed).length === 0) conditions.push(sql`false`);
  if (country) conditions.push(sql`country = ${country}`);
  if (version) conditions.push(sql`letter_version_id = ${versionId(campaignId, version)}`);
  if (source) conditions.push(sql`source = ${source}`);
  if (locale) conditions.push(sql`locale = ${locale}`);
  if (state === "counted") conditions.push(sql`counted`);
  if (state === "unverified") conditions.push(sql`verified_at IS NULL AND invalidated_at IS NULL`);
  if (state === "withdrawn") conditions.push(notInvalidated);
  if (state === "quarantined") conditions.push(sql`withdrawn_at IS NULL`);
  if (listed) conditions.push(listed === "yes" ? sql`listed` : sql`NOT listed`);
  if (comment) conditions.push(sql`comment IS NOT NULL`);
  return Prisma.join(conditions, " AND ");
}

export function versionId(campaignId: number, number: number): Condition {
  return sql`(SELECT id FROM letter_versions WHERE campaign_id = ${campaignId} AND number = ${number})`;
}

function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export function signedBy(at: Date): Condition {
  return sql`id < ${firstId(at.getTime() + 1)}::uuid`;
}

/** The smallest UUIDv7 of a millisecond. */
export function firstId(at: number): string {
  return at
    .toString(16)
    .padStart(12, "0")
    .replace(/^(.{8})(.{4})$/, "$1-$2-0000-0000-000000000000");
}
