import { Resolver } from "node:dns/promises";
import { LRUCache } from "lru-cache";
import { isProviderDomain } from "./providers.ts";

const DOMAINS_MAX = 10_000;
const LIFE_MS = 24 * 3_600_000;
const LOOKUPS_MAX = 5;
const PACE_MS = 100;
const PAUSE_MS = 10 * 60_000;
const TIMEOUT_MS = 3_000;

type Questions = {
  resolveMx: (domain: string) => Promise<{ exchange: string }[]>;
  resolve4: (domain: string) => Promise<string[]>;
  resolve6: (domain: string) => Promise<string[]>;
};

/** RFC 5321, 5.1: without MX, the domain's own host receives its email. RFC 7505: "." receives none. */
export function makeMailHosts(resolver: Questions = new Resolver({ timeout: TIMEOUT_MS, tries: 1 })) {
  const known = new LRUCache<string, "some" | "none">({ max: DOMAINS_MAX, ttl: LIFE_MS });
  const asked = new Set<string>();
  let notBefore = 0;

  async function findHosts(domain: string): Promise<"some" | "none"> {
    const hosts = await unlessMissing(resolver.resolveMx(domain));
    if (hosts.length > 0) return hosts.some(({ exchange }) => exchange !== "" && exchange !== ".") ? "some" : "none";
    const own = [await unlessMissing(resolver.resolve4(domain)), await unlessMissing(resolver.resolve6(domain))];
    return own.flat().length > 0 ? "some" : "none";
  }

  async function lookUp(domain: string): Promise<void> {
    asked.add(domain);
    try {
      known.set(domain, await findHosts(domain));
    } catch {
      notBefore = Date.now() + PAUSE_MS;
    }
    asked.delete(domain);
  }

  return {
    /** Never waits: a domain's first signature is answered before its lookup. Unknown is no. */
    lacksMail(domain: string): boolean {
      const found = known.get(domain);
      const isIdle = asked.size < LOOKUPS_MAX && !asked.has(domain) && Date.now() >= notBefore;
      if (!found && isIdle && !isProviderDomain(domain)) {
        notBefore = Date.now() + PACE_MS;
        void lookUp(domain);
      }
      return found === "none";
    },
  };
}

async function unlessMissing<T>(answers: Promise<T[]>): Promise<T[]> {
  return answers.catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENODATA" || error.code === "ENOTFOUND") return [];
    throw error;
  });
}

const hosts = makeMailHosts();

export const { lacksMail } = hosts;
