import { digestAddress } from "../addresses/digest.ts";
import { recordSigning } from "../limits/attempts.ts";
import { seal, unseal } from "../secrets/seal.ts";
import { formatUuid, uuidBytes } from "../uuid.ts";

const PURPOSE = Buffer.from("proof\0");
const ID_BYTES = 16;
const EXPIRY_BYTES = 5; // seconds since 1970
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
  const expiry = Buffer.alloc(EXPIRY_BYTES);
  expiry.writeUIntBE(Math.floor((now.getTime() + LIFE_MS) / 1000), 0, EXPIRY_BYTES);
  return Buffer.from(seal(Buffer.concat([PURPOSE, uuidBytes(setId), expiry]))).toString("base64url");
}

export function readProof(proof: string | undefined, now: Date): string | undefined {
  const bytes = openProof(proof ?? "");
  const start = PURPOSE.length;
  if (bytes?.length !== start + ID_BYTES + EXPIRY_BYTES || !bytes.subarray(0, start).equals(PURPOSE)) return;
  const expiresAt = bytes.readUIntBE(start + ID_BYTES, EXPIRY_BYTES) * 1000;
  return expiresAt > now.getTime() ? formatUuid(bytes.subarray(start, start + ID_BYTES)) : undefined;
}

function openProof(proof: string): Buffer | undefined {
  try {
    return unseal(Buffer.from(proof, "base64url"));
  } catch {}
}

export function withProof(path: string, proof: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}proof=${proof}`;
}
