import { z } from "zod";
import { LOCALES, type Locale } from "../locale/locales.ts";
import { optional, Text } from "../text.ts";
import { SWITCH_NAMES } from "./names.ts";

export const REASON_MAX = 200;
export const TEXT_MAX = 300;

export const OfSwitch = z.object({
  name: z.enum(SWITCH_NAMES, "required"),
  slug: optional(z.string()),
  reason: optional(Text({ max: REASON_MAX })),
});

export const textField = (locale: Locale) => `text-${locale}` as const;

const told = optional(Text({ max: TEXT_MAX, links: true }));

export const NewSwitch = OfSwitch.extend({ "text-en": told, "text-es": told, "text-pt": told, "text-fr": told });

export function textsOf(input: Record<string, unknown>): Record<string, string> {
  const texts = LOCALES.map((locale) => [locale, input[textField(locale)]]);
  return Object.fromEntries(texts.filter((entry) => typeof entry[1] === "string"));
}
