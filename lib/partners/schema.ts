import { z } from "zod";
import { orEmpty, Sure, Website } from "../campaigns/fields.ts";
import { slugFrom } from "../campaigns/slug.ts";
import { Once } from "../http/forms/once.ts";
import { cleanLine } from "../locale/characters.ts";
import { Text } from "../text.ts";

const NAME_MAX = 80;
/** Not longer than a signature's source (lib/signatures/schema.ts). */
const KEY_MIN = 2;
export const KEY_MAX = 40;

/** `?from=key` in a partner's links. Uniqueness is checked on writing. */
export const Key = z
  .string({ error: "required" })
  .overwrite(cleanLine)
  .toLowerCase()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "not_a_key")
  .min(KEY_MIN, "too_short")
  .max(KEY_MAX, "too_long");

const facts = { slug: z.string(), name: Text({ max: NAME_MAX, links: true }), website: orEmpty(Website) };
const optionalKey = z.preprocess((value) => (value === "" ? undefined : value), Key.optional());

export const NewPartner = z.object({ ...facts, key: optionalKey, once: Once });
export type NewPartner = z.infer<typeof NewPartner>;

export const OfPartner = z.object({ slug: z.string(), partner: z.uuid() });
export type OfPartner = z.infer<typeof OfPartner>;

export const PartnerChange = OfPartner.extend(facts);
export type PartnerChange = z.infer<typeof PartnerChange>;

export const ListChange = OfPartner.extend({ policy: orEmpty(Website) });
export type ListChange = z.infer<typeof ListChange>;

export const NewKey = OfPartner.extend({ key: optionalKey });
export type NewKey = z.infer<typeof NewKey>;

/** `key` and `link` are those on screen, so that an outdated form cannot revoke a newer one. */
export const KeyEnd = OfPartner.extend({ key: Key, sure: Sure });
export const LinkChange = OfPartner.extend({ link: z.union([z.literal(""), z.uuid()]), sure: Sure });
export const PartnerEnd = OfPartner.extend({ sure: Sure });

/** A name as a key, cut between words; "partner" if too little of it is Latin. */
export function keyFrom(name: string): string {
  return slugFrom(name, { min: KEY_MIN, max: KEY_MAX }) ?? "partner";
}
