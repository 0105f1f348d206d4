import { isProviderDomain } from "../addresses/providers.ts";
import { env } from "../env.ts";
import { isWithin } from "./networks.ts";

/** `most` acts at once, refilled over `ms`; with proof of work up to `hard` times as many. */
export type Budget = { most: number; ms: number; hard: number };
export type Layer = { name: string; burst: Budget; day: Budget };

/** Networks, domains and campaigns are named; `domain` and `slug` only of a signing. */
export type Act = "sign" | "verify_link" | "verify" | "find";
export type Origin = { act: Act; network: string; domain?: string; slug?: string };

const BURST_MS = 10 * 60_000;
const DAY_MS = 24 * 3_600_000;

/** Times the limit of a single network, by the groups of the network's address that are left. */
const IPV4 = { 4: 1, 3: 8 } as const;
const IPV6 = { 4: 1, 3: 4, 2: 40 } as const;
const SHARED = 20;

const DAILY = 5;
const DAILY_OF_MANY = 40;

export function limitOf(act: Act): number {
  const { SIGN_LIMIT, VERIFY_LIMIT, FIND_LIMIT } = env();
  return { sign: SIGN_LIMIT, verify_link: SIGN_LIMIT, verify: VERIFY_LIMIT, find: FIND_LIMIT }[act];
}

export function layersOf({ act, network, domain, slug }: Origin): Layer[] {
  const { DOMAIN_LIMIT, CAMPAIGN_LIMIT, SHARED_NETWORKS } = env();
  const factor = SHARED_NETWORKS && isWithin(SHARED_NETWORKS, network) ? SHARED : 1;
  const networks = widen(network).map(({ name, times }) =>
    layer(`${act} ${name}`, limitOf(act) * times * factor, DAILY),
  );
  const domains = domain
    ? isProviderDomain(domain)
      ? layer(`domain ${domain}`, CAMPAIGN_LIMIT, DAILY_OF_MANY)
      : layer(`domain ${domain}`, DOMAIN_LIMIT, DAILY)
    : [];
  const campaigns = slug ? layer(`campaign ${slug}`, CAMPAIGN_LIMIT, DAILY_OF_MANY) : [];
  return [...networks, domains, campaigns].flat();
}

function layer(name: string, limit: number, daily: number): Layer[] {
  if (limit === 0) return [];
  const burst = { most: limit, ms: BURST_MS, hard: 10 };
  return [{ name, burst, day: { most: limit * daily, ms: DAY_MS, hard: 2 } }];
}

/** The network (lib/limits/client.ts) and the wider ones around it. */
function widen(network: string): { name: string; times: number }[] {
  const [separator, table] = network.includes(".") ? ([".", IPV4] as const) : ([":", IPV6] as const);
  const groups = network.split(separator);
  if (groups.length !== 4) return [{ name: network, times: 1 }];
  return Object.entries(table).map(([kept, times]) => ({
    name: groups.slice(0, Number(kept)).join(separator),
    times,
  }));
}
