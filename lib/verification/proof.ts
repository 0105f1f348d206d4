import { digestAddress } from "../addresses/digest.ts";
import { recordSigning } from "../limits/attempts.ts";
import { formatUuid, uuidBytes } from "../uuid.ts";
import { openToken, sealToken } from "./sealed.ts";

const ID_BYTES = 16;
const LIFE_MS = 24 * 3_600_000;

export function proveSigning(email: string, slug: string, set: string, now: Date): string {
  recordSigning({ address: addressKey(digestAddress(email)), slug, set }, now);
  return makeProof(set, now);
}

export function addressKey(digest: Uint8Array): string {
  return Buffer.from(digest).toString("base64");
}

/** If nothing was stored, the set does not exist, which the proof does not reveal. */
export function makeProof(setId: string, now: Date): string {
  return sealToken("proof", [uuidBytes(setId)], new Date(now.getTime() + LIFE_MS));
}

export function readProof(proof: string | undefined, now: Date): string | undefined {
  const { parts: [id] = [], at: expiresAt } = openToken("proof", proof ?? "", [ID_BYTES]) ?? {};
  return id && expiresAt && expiresAt > now ? formatUuid(id) : undefined;
}

export function withProof(path: string, proof: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}proof=${proof}`;
}
