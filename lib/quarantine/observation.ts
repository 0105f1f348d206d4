import { Prisma } from "#prisma/client/client.ts";
import { isProviderDomain } from "../addresses/providers.ts";
import { env } from "../env.ts";
import { digestDomain, domainOf } from "../holds/subject.ts";
import { digestNetwork } from "../limits/network.ts";
import { type Observed, TRAITS } from "./groups.ts";
import { rangeOf } from "./range.ts";
import { fitsName, isTagged, shapeOf, stemOf } from "./shape.ts";

export type Observation = Pick<
  Observed,
  "domain" | "network" | "range" | "stem" | "name" | "shape" | "traits" | "suspicion"
>;

type Signing = { name: string; email: string; network: string; suspicion?: number };

/** Digests under the day's salt, except the domain's. Undefined where limits are off: then nothing is quarantined. */
export async function observe(
  { name, email, network, suspicion = 0 }: Signing,
  now = new Date(),
): Promise<Observation | undefined> {
  if (env().SIGN_LIMIT === 0) return;
  const texts = [network, rangeOf(network), stemOf(email), name.toLowerCase(), `shape ${shapeOf(name)}`];
  const [own = 0n, range = 0n, stem = 0n, names = 0n, shape = 0n] = await Promise.all(
    texts.map((text) => digestNetwork(text, now)),
  );
  return {
    ...{ domain: digestDomain(email), network: own, range, stem, name: names, shape, suspicion },
    traits:
      (isProviderDomain(domainOf(email)) ? TRAITS.provider : 0) |
      (fitsName(name, email) ? TRAITS.fits : 0) |
      (isTagged(email) ? TRAITS.tagged : 0),
  };
}

/** Part of the statement in lib/signatures/sign.ts; only words that are stored are observed. */
export function insertObservation(setId: string | undefined, source: string | undefined, one: Observation): Prisma.Sql {
  return Prisma.sql`, observed AS (
      INSERT INTO observations (id, signature_id, campaign_id, domain, network, range, stem, name, shape, traits,
        suspicion, source)
      SELECT ${setId}::uuid, coalesce((SELECT id FROM present), ${setId}::uuid), id, ${one.domain}::bigint,
        ${one.network}::bigint, ${one.range}::bigint, ${one.stem}::bigint, ${one.name}::bigint, ${one.shape}::bigint,
        ${one.traits}::smallint, ${one.suspicion}::smallint, ${source ?? null}::text
      FROM campaign WHERE (SELECT count(*) FROM signed) + (SELECT count(*) FROM pending) > 0
    )`;
}
