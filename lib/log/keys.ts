import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/** c2sp.org/signed-note: what a key signs. */
const TYPES = { note: 1, cosignature: 4 } as const;
type Type = keyof typeof TYPES;

export type Verifier = { name: string; type: Type; id: Buffer; publicKey: KeyObject };
export type Signer = Verifier & { privateKey: KeyObject };

/** DER before the 32 bytes of an Ed25519 key (RFC 8410). */
const PRIVATE = Buffer.from("302e020100300506032b657004220420", "hex");
const PUBLIC = Buffer.from("302a300506032b6570032100", "hex");

export function makeSigner(name: string, secret: KeyObject, type: Type = "note"): Signer {
  const der = Buffer.concat([PRIVATE, secret.export()]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const publicKey = createPublicKey(privateKey);
  return { name, type, id: keyId(name, type, rawOf(publicKey)), publicKey, privateKey };
}

/** `name+8 hex digits+base64`. */
export function formatVkey({ name, type, id, publicKey }: Verifier): string {
  const key = Buffer.concat([Buffer.of(TYPES[type]), rawOf(publicKey)]);
  return `${name}+${id.toString("hex")}+${key.toString("base64")}`;
}

export function parseVkey(text: string): Verifier {
  const [name = "", hex = "", base64 = ""] = text.trim().split(/\+([0-9a-f]{8})\+/);
  const key = Buffer.from(base64, "base64");
  const type = key[0] === TYPES.note ? "note" : key[0] === TYPES.cosignature ? "cosignature" : undefined;
  const raw = key.subarray(1);
  const isWhole = raw.length === 32 && key.toString("base64") === base64;
  if (!isKeyName(name) || !type || !isWhole || keyId(name, type, raw).toString("hex") !== hex)
    throw new Error("This is not a verifier key of a log or a witness");
  const publicKey = createPublicKey({ key: Buffer.concat([PUBLIC, raw]), format: "der", type: "spki" });
  return { name, type, id: Buffer.from(hex, "hex"), publicKey };
}

export function isKeyName(name: string): boolean {
  return name !== "" && !/[\s+]/u.test(name);
}

export const signBytes = ({ privateKey }: Signer, text: string): Buffer => sign(null, Buffer.from(text), privateKey);
export const hasSigned = ({ publicKey }: Verifier, text: string, signature: Uint8Array): boolean =>
  signature.length === 64 && verify(null, Buffer.from(text), publicKey, signature);

const rawOf = (publicKey: KeyObject): Buffer => publicKey.export({ format: "der", type: "spki" }).subarray(-32);

function keyId(name: string, type: Type, raw: Uint8Array): Buffer {
  return createHash("sha256").update(`${name}\n`).update(Buffer.of(TYPES[type])).update(raw).digest().subarray(0, 4);
}
