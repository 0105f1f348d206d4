import { createHmac, type KeyObject, timingSafeEqual } from "node:crypto";
import { addDays } from "../days.ts";
import { env } from "../env.ts";
import { segmentOf } from "../http/forms/segment.ts";
import { formatUuid, uuidBytes } from "../uuid.ts";

const ID_BYTES = 16;
const EXPIRY_BYTES = 5; // seconds since 1970
const DIGEST_BYTES = 16;

/** "own" opens a signature; "stop" only stops its emails; "erase" erases all of its address; "next" signs other letters. */
type Purpose =
  | ("verify" | "own" | "stop" | "erase" | "log-in" | "partner" | "sample" | "asked" | "next" | "message")
  | ("author-contact" | "author-stop");

/** `key-id.base64url(id, expiry, HMAC-SHA-256 of purpose, id and expiry, cut to 128 bits)`; nothing is stored. */
export function makeToken(purpose: Purpose, id: string, expiresAt: Date): string {
  const [key] = env().TOKEN_KEYS;
  if (!key) throw new Error("TOKEN_KEYS is empty");
  const claim = Buffer.alloc(ID_BYTES + EXPIRY_BYTES);
  uuidBytes(id).copy(claim);
  claim.writeUIntBE(Math.floor(expiresAt.getTime() / 1000), ID_BYTES, EXPIRY_BYTES);
  return `${key.id}.${Buffer.concat([claim, digest(key.secret, purpose, claim)]).toString("base64url")}`;
}

const OWN_DAYS = 365;

/** Only for people who have proven the address. */
export function makeOwnToken(signatureId: string, now: Date): string {
  return makeToken("own", signatureId, addDays(now, OWN_DAYS));
}

const SHORT_OWN_MS = 3_600_000;

/** For the page after verifying, whose URL may be passed on. */
function makeShortOwnToken(signatureId: string, now: Date): string {
  return makeToken("own", signatureId, new Date(now.getTime() + SHORT_OWN_MS));
}

export function pathToThanks(locale: string, { slug, signatureId }: { slug: string; signatureId: string }): string {
  return `/${locale}/${slug}/thanks?own=${makeShortOwnToken(signatureId, new Date())}`;
}

export function pathToInbox(locale: string, slug: unknown): string {
  const segment = segmentOf(slug);
  return segment === "-" ? `/${locale}/my-signature` : `/${locale}/${segment}/check-your-inbox`;
}

const STOP_DAYS = 5 * 365;

export function makeStopToken(signatureId: string, now: Date): string {
  return makeToken("stop", signatureId, addDays(now, STOP_DAYS));
}

const ERASE_DAYS = 30;

export function makeEraseToken(signatureId: string, now: Date): string {
  return makeToken("erase", signatureId, addDays(now, ERASE_DAYS));
}

const BYTES = ID_BYTES + EXPIRY_BYTES + DIGEST_BYTES;
const TOKEN = new RegExp(`(?<![\\w-])[\\w-]{1,20}\\.[\\w-]{${Math.ceil((BYTES * 4) / 3)}}(?![A-Za-z0-9])`);
/** Where email programs break long lines, also of quoted text. */
const BREAKS = /[\s\p{Cf}=+>|]/gu;

/** The token in what email programs made of it: `token).`, `to=\nken`, `<token>`. */
export function findToken(text: string): string | undefined {
  const plain = text.replace(/[\u2010-\u2015\u2212]/g, "-");
  return (TOKEN.exec(plain) ?? TOKEN.exec(plain.replace(BREAKS, "")))?.[0];
}

/** The caller checks `expiresAt`. */
export function readToken(purpose: Purpose, token: string): { id: string; expiresAt: Date } | undefined {
  const [keyId, text = ""] = token.split(".");
  const key = env().TOKEN_KEYS.find((candidate) => candidate.id === keyId);
  const bytes = Buffer.from(text, "base64url");
  if (!key || bytes.length !== BYTES || bytes.toString("base64url") !== text) return;
  const claim = bytes.subarray(0, ID_BYTES + EXPIRY_BYTES);
  if (!timingSafeEqual(bytes.subarray(claim.length), digest(key.secret, purpose, claim))) return;
  const seconds = claim.readUIntBE(ID_BYTES, EXPIRY_BYTES);
  return { id: formatUuid(claim.subarray(0, ID_BYTES)), expiresAt: new Date(seconds * 1000) };
}

function digest(secret: KeyObject, purpose: Purpose, claim: Buffer): Buffer {
  return createHmac("sha256", secret).update(`${purpose}\0`).update(claim).digest().subarray(0, DIGEST_BYTES);
}
