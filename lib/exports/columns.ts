import { Prisma } from "#prisma/client/client.ts";
import type { Locale } from "../locale/locales.ts";
import { readableOr } from "../secrets/readable.ts";
import { publicDetail } from "../signatures/detail-columns.ts";
import { DETAIL_KEYS, DETAILS, mapKeys } from "../signatures/details.ts";
import type { Cell } from "./csv.ts";

const { sql } = Prisma;

type Column = { sql: Prisma.Sql; width: number; decode: (copied: string, locale: Locale) => Cell };

const text = (copied: string) => copied;
const flag = (copied: string) => copied === "t";
/** Empty if it cannot be decrypted. */
const address = (copied: string) => readableOr("", Buffer.from(copied, "hex"), "signatures");

/** ISO 8601 in UTC with milliseconds, from PostgreSQL's `2026-03-01 23:00:00.12+00`, which drops trailing zeros. */
function moment(copied: string): string {
  const time = copied.slice(11, -3);
  return `${copied.slice(0, 10)}T${(time.length === 8 ? `${time}.` : time).padEnd(12, "0")}Z`;
}

/** Cached by locale and code: Intl is slower than the rest of a row. */
const names = new Map<Locale, Map<string, string>>();

function countryName(code: string, locale: Locale): string {
  const known = names.get(locale) ?? new Map<string, string>();
  names.set(locale, known);
  const name = known.get(code) ?? new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code;
  known.set(code, name);
  return name;
}

/** The keys are those of JSON Lines and never change. */
export const COLUMNS = {
  email: { sql: sql`encode(email_cipher, 'hex')`, width: 36, decode: address },
  name: { sql: sql`name`, width: 32, decode: text },
  ...mapKeys(DETAIL_KEYS, (key) => ({ sql: Prisma.raw(publicDetail(key)), width: DETAILS[key].width, decode: text })),
  countryName: { sql: sql`country`, width: 24, decode: countryName },
  locale: { sql: sql`locale`, width: 10, decode: text },
  listed: { sql: sql`listed`, width: 10, decode: flag },
  version: { sql: sql`version_number`, width: 10, decode: Number },
  source: { sql: sql`source`, width: 20, decode: text },
  signedAt: { sql: sql`created_at`, width: 25, decode: moment },
  verifiedAt: { sql: sql`verified_at`, width: 25, decode: moment },
} satisfies Record<string, Column>;
export type ColumnKey = keyof typeof COLUMNS;

const BOTH = ["name", "title", "affiliation", "country", "countryName", "version", "verifiedAt"] as const;
/** Details without a place above come last, so that the other columns keep theirs. */
const LATER = DETAIL_KEYS.filter((key) => ![...BOTH, "comment"].some((known) => known === key));

/** Promised on the privacy page. Contacts have consented to news; a delivery is the listed, without addresses. */
export const KINDS = {
  contacts: { where: sql`updates`, columns: ["email", ...BOTH, "locale", "listed", "source", "signedAt", ...LATER] },
  delivery: { where: sql`listed AND hidden_at IS NULL`, columns: [...BOTH, "comment", ...LATER] },
} as const satisfies Record<string, { where: Prisma.Sql; columns: readonly ColumnKey[] }>;
export type Kind = keyof typeof KINDS;

export function pickColumns(kind: Kind, wanted?: readonly string[]): ColumnKey[] {
  return KINDS[kind].columns.filter((key) => wanted?.includes(key) ?? true);
}
