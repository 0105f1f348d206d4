import { createHmac, hash as digest } from "node:crypto";
import { Prisma } from "#prisma/client/client.ts";
import { canonicalAddress } from "../addresses/canonical.ts";
import { DAY_MS } from "../days.ts";
import { env } from "../env.ts";
import { type DetailKey, SEARCHED } from "../signatures/details.ts";
import type { SignatureInput } from "../signatures/schema.ts";
import { searchWords, wordsIn } from "./words.ts";

/** Keeps the terms of two versions apart on all days. */
const VERSION_STEP = 2_147_483_647n;
const KNOWN_MAX = 20_000;
export const WORD_FIELDS = ["name", ...SEARCHED] as const;

/**
 * A 64-bit number per fact, made under DIGEST_KEY so that the table does not reveal the facts.
 * A common fact is combined with the day of `createdAt`, so that a few days can be read without the others.
 */
export function termsOf(input: Findable, createdAt: Date): bigint[] {
  const day = dayOf(createdAt);
  return [
    ...WORD_FIELDS.flatMap((kind) => wordsIn(input[kind] ?? "").map((word) => hash(kind, word))),
    hash("domain", domainOf(input.email)),
    ...factsOf(input).map(([kind, value]) => onDay(hash(kind, value), day)),
  ];
}

/** Mixed with the campaign; only the statement knows the version. */
export function storedTerms(
  terms: bigint[] | Prisma.Sql,
  day: number | Prisma.Sql,
  campaign: Prisma.Sql,
  version: Prisma.Sql,
): Prisma.Sql {
  const given = Array.isArray(terms) ? Prisma.sql`${terms.map(String)}::bigint[]` : terms;
  return Prisma.sql`ARRAY(SELECT term # (${campaign}::bigint << 32) FROM unnest(${given}) AS term)
    || (${version}::bigint * ${String(VERSION_STEP)}::bigint # ${day}::bigint)`;
}

export function relistedTerms(listed: boolean): Prisma.Sql {
  const [was, is] = [!listed, listed].map((choice) => {
    const term = String(hash("listed", choice ? "yes" : "no"));
    return Prisma.sql`${term}::bigint # (campaign_id::bigint << 32) # floor(extract(epoch FROM created_at) / 86400)::bigint`;
  });
  return Prisma.sql`array_replace(terms, ${was}, ${is})`;
}

type Findable = Pick<SignatureInput, "name" | "email" | "listed"> & { locale: string } & Partial<
    Record<DetailKey | "source", string | null>
  >;

export type Fact = "country" | "source" | "locale" | "listed" | "comment";

function factsOf({ country, source, locale, listed, comment }: Findable): [Fact, string][] {
  const facts: [Fact, string | null | undefined][] = [
    ["country", country],
    ["source", source],
    ["locale", locale],
    ["listed", listed ? "yes" : "no"],
    ["comment", comment && "yes"],
  ];
  return facts.flatMap(([kind, value]) => (value ? [[kind, value]] : []));
}

export function termsSought(campaignId: number, sought: Sought): bigint[] {
  const terms = [
    ...WORD_FIELDS.flatMap((kind) => searchWords(sought[kind] ?? "").map((word) => hash(kind, word))),
    ...(sought.domain ? [hash("domain", domainOf(`a@${sought.domain}`))] : []),
  ];
  return terms.map((term) => ofCampaign(term, campaignId));
}
type Sought = Partial<Record<(typeof WORD_FIELDS)[number] | "domain", string>>;

export function termOn(campaignId: number, kind: Fact, value: string): (day: number) => bigint {
  const term = ofCampaign(hash(kind, value), campaignId);
  return (day) => onDay(term, day);
}

export function versionTermOn(versionId: number): (day: number) => bigint {
  return (day) => onDay(BigInt(versionId) * VERSION_STEP, day);
}

/** Days since 1970, in UTC. */
export function dayOf(date: Date): number {
  return Math.floor(date.getTime() / DAY_MS);
}

function ofCampaign(term: bigint, campaignId: number): bigint {
  return term ^ (BigInt(campaignId) << 32n);
}

function onDay(term: bigint, day: number): bigint {
  return term ^ BigInt(day);
}

function domainOf(email: string): string {
  const canonical = canonicalAddress(email);
  return canonical.slice(canonical.lastIndexOf("@") + 1);
}

const known = new Map<string, bigint>();

/** A truncated hash of key and fact: no length extension, at a third of the cost of an HMAC. */
function hash(kind: string, value: string): bigint {
  const fact = `${kind}\0${value}`;
  const cached = known.get(fact);
  if (cached !== undefined) return cached;
  const term = digest("sha256", `${keyText()}\0${fact}`, "buffer").readBigInt64BE();
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(fact, term);
  return term;
}

let key: string | undefined;

function keyText(): string {
  key ??= createHmac("sha256", env().DIGEST_KEY).update("terms").digest("hex");
  return key;
}
