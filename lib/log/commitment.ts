import { createHash, createHmac, type KeyObject, randomBytes } from "node:crypto";
import { canonicalize } from "./canonical.ts";

export const SEED_BYTES = 16;

/** What may be opened without the address: the words as listed, and the number of the letter's version. */
export type PublicPart = { name: string; affiliation: string | null; version: number; listed: boolean };

export type Parts = { public: PublicPart; address: string };
export type Part = keyof Parts;
export type Commitments = Record<Part, string>;

const LABEL = "undersigned commitment 1";

/** Without the seed, which erasing removes, or without the key nothing can be opened. */
export function deriveSecret(key: KeyObject, seed: Uint8Array, part: Part): Buffer {
  return createHmac("sha256", key).update(`${LABEL} ${part}\n`).update(seed).digest();
}

export function commitTo(secret: Uint8Array, bytes: string): string {
  return createHash("sha256").update(secret).update(bytes).digest("base64");
}

export function publicBytes({ name, affiliation, version, listed }: PublicPart): string {
  return canonicalize({ affiliation, listed, name, version });
}

export function commitToParts(key: KeyObject, seed: Uint8Array, parts: Parts): Commitments {
  return {
    address: commitTo(deriveSecret(key, seed, "address"), parts.address),
    public: commitTo(deriveSecret(key, seed, "public"), publicBytes(parts.public)),
  };
}

/** For words that are gone before their entry is made: nobody can open these. */
export function commitToNothing(): Commitments {
  const closed = () => commitTo(randomBytes(32), "");
  return { address: closed(), public: closed() };
}

export function findSecrets(keys: KeyObject[], seed: Uint8Array, made: Commitments, parts: Parts) {
  const key = keys.find((each) => {
    const own = commitToParts(each, seed, parts);
    return own.address === made.address && own.public === made.public;
  });
  return key && { address: deriveSecret(key, seed, "address"), public: deriveSecret(key, seed, "public") };
}
