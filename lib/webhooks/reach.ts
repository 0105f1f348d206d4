import { Resolver } from "node:dns/promises";
import { type BlockList, isIP, isIPv6, type LookupFunction } from "node:net";
import { makeList } from "../limits/networks.ts";

export const HTTPS = 443;
const RESOLVE_MS = 2_000;

/** RFC 6890 and its registry, multicast, and what a cloud's machines find behind a public address. */
const SPECIAL = makeList([
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24"],
  ...["192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24"],
  ...["198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32"],
  ...["2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"],
]);

/** Of IPv6 only this is global unicast: neither mapped IPv4, NAT64, local nor multicast. */
const GLOBAL = makeList(["2000::/3"]);

export type Reach = { networks: string[]; resolve?: (host: string) => Promise<string[]> };

/** `networks` are the host's own, reached at any port. */
export function mayReach(ip: string, port: number, { networks }: Reach): boolean {
  if (isIP(ip) === 0) return false;
  return isIn(makeList(networks), ip) || (port === HTTPS && isPublic(ip));
}

function isPublic(ip: string): boolean {
  return !isIn(SPECIAL, ip) && (!isIPv6(ip) || isIn(GLOBAL, ip));
}

function isIn(list: BlockList, ip: string): boolean {
  return list.check(ip, isIPv6(ip) ? "ipv6" : "ipv4");
}

export const FORBIDDEN = "ERR_FORBIDDEN_NETWORK";

/** Used by the connection itself: what was checked is what is connected to. One forbidden address refuses the name. */
export function lookUpWithin(reach: Reach, port: number): LookupFunction {
  const { resolve = resolveName } = reach;
  return (host, { all }, callback) => {
    resolve(host).then(
      (ips) => {
        const [first = ""] = ips;
        if (!ips.every((ip) => mayReach(ip, port, reach))) callback(forbidden(), "", 0);
        else if (ips.length === 0) callback(new Error("no address"), "", 0);
        else if (all)
          callback(
            null,
            ips.map((address) => ({ address, family: isIP(address) })),
          );
        else callback(null, first, isIP(first));
      },
      (error) => callback(error, "", 0),
    );
  };
}

export function forbidden(): NodeJS.ErrnoException {
  return Object.assign(new Error("This network is not reached"), { code: FORBIDDEN });
}

/** By DNS alone: neither this machine's hosts file nor its few threads for lookups. */
async function resolveName(host: string): Promise<string[]> {
  const resolver = new Resolver({ timeout: RESOLVE_MS, tries: 2 });
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  return answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
}
