import { z } from "zod";
import { Address } from "../addresses/schema.ts";
import { INTEGER_MAX } from "../campaigns/fields.ts";
import { Solution } from "../limits/solution.ts";
import { LOCALES } from "../locale/locales.ts";
import { CONSENT } from "../retention/consents.ts";
import { MONTHS_MAX } from "../retention/months.ts";
import { optional, Text } from "../text.ts";
import { detailFields } from "./details.ts";

/** Code points. */
export const NAME_MAX = 100;
export const SOURCE_MAX = 40;

/** In bytes: larger than other forms, so that one with too long a field is handed back (lib/gateway/routes.ts). */
export const FORM_MAX = 64 * 1024;

const CHOICES = new Map<unknown, boolean | undefined>([
  ...["yes", "on", "true", "1"].map((word) => [word, true] as const),
  ...["no", "false", "0"].map((word) => [word, false] as const),
  ...["", null].map((nothing) => [nothing, undefined] as const),
]);

const Choice = z.preprocess(
  (value) => (CHOICES.has(value) ? CHOICES.get(value) : value),
  z.boolean({ error: (issue) => (issue.input === undefined ? "required" : "not_a_choice") }),
);

export const Locale = z.enum(LOCALES, { error: "unknown_locale" });

const name = Text({ max: NAME_MAX });

/** Issue messages are codes, translated in lib/locale/messages. */
export const SignatureInput = z.object({
  name,
  email: Address,
  ...detailFields,
  listed: Choice,
  updates: optional(Choice).transform((choice) => choice ?? false),
  locale: Locale,
  source: optional(Text({ max: SOURCE_MAX })),
  /** The version that was read. Forms send it hidden, so an invalid one is ignored. */
  version: z.coerce.number().int().min(1).max(INTEGER_MAX).optional().catch(undefined),
  /** Likewise the number of the consent text, and the months of retention, that the form showed. */
  consent: z.coerce.number().int().min(1).max(CONSENT).optional().catch(undefined),
  retention: z.coerce.number().int().min(1).max(MONTHS_MAX).optional().catch(undefined),
  solution: Solution,
});
export type SignatureInput = z.infer<typeof SignatureInput>;

export const FindInput = z.object({
  email: Address,
  locale: optional(Locale),
  /** Asks by the page that erases everything; the email is the same. */
  everything: optional(Choice),
  solution: Solution,
});

export const Correction = z.object({ name, ...detailFields });
export type Correction = z.infer<typeof Correction>;
