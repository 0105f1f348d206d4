import { z } from "zod";
import { Address } from "../addresses/schema.ts";
import { INTEGER_MAX } from "../campaigns/fields.ts";
import { LOCALES } from "../locale/locales.ts";
import { optional, Text } from "../text.ts";
import { detailFields } from "./details.ts";

/** Code points. */
export const NAME_MAX = 100;
export const SOURCE_MAX = 40;

/** How forms, and those who send what forms send, say yes and no, or nothing. */
const CHOICES = new Map<unknown, boolean | undefined>([
  ...["yes", "on", "true", "1"].map((word) => [word, true] as const),
  ...["no", "false", "0"].map((word) => [word, false] as const),
  ...["", null].map((nothing) => [nothing, undefined] as const),
]);

/** Yes or no, as JSON or as a form says it. */
const Choice = z.preprocess(
  (value) => (CHOICES.has(value) ? CHOICES.get(value) : value),
  z.boolean({ error: (issue) => (issue.input === undefined ? "required" : "not_a_choice") }),
);

export const Locale = z.enum(LOCALES, { error: "unknown_locale" });

const name = Text({ max: NAME_MAX });

/** What a signatory sends. Messages of issues are codes that lib/locale/messages has words for. */
export const SignatureInput = z.object({
  name,
  email: Address,
  ...detailFields,
  listed: Choice,
  updates: optional(Choice).transform((choice) => choice ?? false),
  locale: Locale,
  source: optional(Text({ max: SOURCE_MAX })),
  /** Of the letter, as it was read. Forms send it unseen: what is no version is none, and nobody's mistake. */
  version: z.coerce.number().int().min(1).max(INTEGER_MAX).optional().catch(undefined),
});
export type SignatureInput = z.infer<typeof SignatureInput>;

/** Whose signatures are asked for, and in which language they are told of them. */
export const FindInput = z.object({ email: Address, locale: optional(Locale) });

/** What signatories can correct afterwards: all that they said of themselves but the address, which is proved. */
export const Correction = z.object({ name, ...detailFields });
export type Correction = z.infer<typeof Correction>;
