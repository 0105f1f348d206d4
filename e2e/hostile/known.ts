import { makeOwnToken, makeStopToken, makeToken } from "#lib/verification/token.ts";
import { aCast, type Cast } from "../console-cast.ts";
import { LETTER, STATUE } from "../makers.ts";
import type { Database } from "../sites.ts";
import type { Random } from "./random.ts";

const YEAR = 365 * 86_400_000;

/** Existing data for requests to hit: a campaign with its cast and tokens. */
export type Known = Awaited<ReturnType<typeof prepare>>;

export async function prepare(database: Database, strangers: string[]) {
  const cast = await aCast(database);
  const now = new Date();
  const later = new Date(now.getTime() + YEAR);
  const { signature, partners, ids } = cast;
  const tokensOf = (id: string) => [makeToken("verify", id, later), makeOwnToken(id, now), makeStopToken(id, now)];
  return {
    cast,
    /** The signatory's and the partner's. */
    tokens: [...tokensOf(signature), makeToken("partner", partners.link, later), makeToken("verify", signature, now)],
    /** Well-formed, but invalid or belonging to others; mutated before use. */
    foreign: [...strangers, ids.get("owner") ?? ""].flatMap(tokensOf),
    log: makeToken("log-in", partners.id, later),
  };
}

/** A valid token for nothing. */
export function spoiledToken({ foreign, log }: Known, random: Random): string {
  const token = random.one([...foreign, log]);
  const at = 3 + random.below(token.length - 3);
  return random.one([
    `${token.slice(0, at)}${token[at] === "A" ? "B" : "A"}${token.slice(at + 1)}`,
    token.slice(0, at),
    token.replace(".", ".A"),
    token.replace(".", ""),
    token.toLowerCase(),
    `k9${token.slice(2)}`,
    "nothing",
    "__proto__",
  ]);
}

type Fill = (known: Known, random: Random, isSignatory: boolean) => string;

const anId: Fill = ({ cast }, random) =>
  random.one(
    [
      cast.signature,
      cast.packs.done,
      cast.packs.waiting,
      cast.paper.done,
      cast.paper.ready,
      cast.updates.draft,
      cast.partners.id,
    ].concat([String(cast.ruling), "0", "1"], [...cast.ids.values()]),
  );

/** Values of path parameters by name. */
const PARTS: Record<string, Fill> = {
  slug: ({ cast }, random) => random.one([LETTER, STATUE, cast.slug, cast.slug, "nothing"]),
  locale: (_, random) => random.one(["en", "es", "pt", "fr", "xx"]),
  number: (_, random) => random.one(["1", "2", "9", "0", "01"]),
  extension: (_, random) => random.one(["svg", "png"]),
  token: (known, random, isSignatory) =>
    isSignatory && random.often(0.7) ? random.one(known.tokens) : spoiledToken(known, random),
  rest: () => "nothing/here",
};

/** Fills in a pattern such as /api/campaigns/[slug] or /api/campaigns/{slug}. */
export function fillPath(pattern: string, known: Known, random: Random, isSignatory: boolean): string {
  return pattern.replace(/[[{](?:\.{3})?(\w+)[\]}]/g, (_, name: string) =>
    (PARTS[name] ?? anId)(known, random, isSignatory),
  );
}

export function isOf(cast: Cast, path: string): boolean {
  return path.includes(cast.slug);
}
