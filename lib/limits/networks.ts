import { BlockList, isIP, isIPv6 } from "node:net";
import { z } from "zod";

/** Networks such as 192.0.2.0/24, separated by commas. */
export const Networks = z
  .string()
  .transform((list) => list.split(/[\s,;]+/).filter(Boolean))
  .refine((list) => list.every(isNetwork), "must be networks such as 192.0.2.0/24, separated by commas");

function isNetwork(text: string): boolean {
  const [ip = "", bits = "0", ...rest] = text.split("/");
  return isIP(ip) > 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (isIPv6(ip) ? 128 : 32) && rest.length === 0;
}

const lists = new Map<string, BlockList>();

/** `network` as of lib/limits/client.ts. */
export function isWithin(list: string[], network: string): boolean {
  const key = list.join();
  const known = lists.get(key) ?? makeList(list);
  lists.set(key, known);
  return network.includes(".") ? known.check(network, "ipv4") : known.check(`${network}::`, "ipv6");
}

export function makeList(list: string[]): BlockList {
  const made = new BlockList();
  for (const entry of list) {
    const [ip = "", bits] = entry.split("/");
    const family = isIPv6(ip) ? "ipv6" : "ipv4";
    made.addSubnet(ip, Number(bits ?? (family === "ipv6" ? 128 : 32)), family);
  }
  return made;
}
