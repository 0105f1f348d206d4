import { Prisma } from "#prisma/client/client.ts";
import type { Locale } from "../locale/locales.ts";
import { isOn } from "../switches/in-force.ts";
import { makeToken } from "../verification/token.ts";
import { isOffered, offerTo } from "./offer.ts";
import { findProvenSignature, readProven } from "./proven.ts";
import { findStanding } from "./sign.ts";

const THANKS_MS = 3_600_000;

/** What the page of a link shows: the signature to be made, or why there is none. */
export async function showNext(token: string, slug: string, now = new Date()) {
  const found = await findProvenSignature(token, now);
  if (!found.ok) return { state: found.error } as const;
  const { proven } = found;
  if (isOn("pause_signing", { slug })) return { state: "paused" } as const;
  if (!(await isOffered(proven.campaignId, slug, now))) return { state: "unknown" } as const;
  const standing = await findStanding(proven, slug);
  if (standing) return { state: standing } as const;
  return { state: "ready", proven } as const;
}

/** For an hour after verifying, however long the link to the signature lives. */
export async function offerOnThanks(signatureId: string, locale: Locale, now = new Date()) {
  const proven = await readProven(Prisma.sql`s.id = ${signatureId}::uuid`, now);
  if (!proven) return;
  const expiresAt = new Date(proven.verifiedAt.getTime() + THANKS_MS);
  if (expiresAt <= now) return;
  const steps = await offerTo(proven, locale, now);
  return steps && { token: makeToken("next", proven.setId, expiresAt), ...steps };
}
