import { z } from "zod";
import { parseVkey, type Verifier } from "../keys.ts";

/** `url`: what /add-checkpoint follows (c2sp.org/tlog-witness). */
export type Witness = { url: string; vkey: string; verifier: Verifier };

export const Witnesses = z.string().transform((list, context): Witness[] => {
  const entries = list.split(",").map((entry) => entry.trim().split(/\s+/));
  try {
    const witnesses = entries.map(([url = "", vkey = "", ...more]) => parseWitness(url, vkey, more));
    if (new Set(witnesses.map(({ vkey }) => vkey)).size === witnesses.length) return witnesses;
  } catch {}
  context.addIssue("must be URL and verifier key of each witness, separated by commas: https://… name+hash+key, …");
  return z.NEVER;
});

function parseWitness(url: string, vkey: string, more: string[]): Witness {
  const verifier = parseVkey(vkey);
  const { protocol, search, hash, username } = new URL(url);
  const isPlain = /^https?:$/.test(protocol) && !search && !hash && !username;
  if (!isPlain || verifier.type !== "cosignature" || more.length > 0) throw new Error("This is not a witness");
  return { url: url.replace(/\/$/, ""), vkey, verifier };
}
