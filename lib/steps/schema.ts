import { z } from "zod";
import { parseAddress } from "../addresses/canonical.ts";
import { faultOfUrl, orEmpty } from "../campaigns/fields.ts";
import { cleanLine } from "../locale/characters.ts";
import { LOCALES } from "../locale/locales.ts";
import { SignatureInput } from "../signatures/schema.ts";
import { Text } from "../text.ts";

/** `shown`: fingerprint of the details that the page showed. */
export const NextInput = SignatureInput.pick({
  listed: true,
  updates: true,
  locale: true,
  source: true,
  version: true,
  consent: true,
  retention: true,
  solution: true,
}).extend({ shown: z.string({ error: "required" }) });
export type NextInput = z.infer<typeof NextInput>;

export const LETTERS_MAX = 5;
const URL_MAX = 500;
export const WORDS_MAX = 80;

/** A page to donate at or read, a number to call, an address to write to. */
const StepUrl = z
  .string()
  .overwrite(cleanLine)
  .max(URL_MAX, "too_long")
  .transform((typed, context) => {
    const url = URL.parse(typed);
    if (url && isAllowed(url)) return url.protocol === "tel:" ? url.href.replace(/%20| /g, "") : url.href;
    context.addIssue("not_a_step");
    return z.NEVER;
  });

function isAllowed(url: URL): boolean {
  const { protocol, hostname, pathname, search } = url;
  if (protocol === "https:") return hostname.includes(".") && !faultOfUrl(url);
  if (protocol === "tel:") return /^\+?[\d().-]{3,30}$/.test(pathname.replace(/%20| /g, ""));
  return protocol === "mailto:" && /^(\?subject=[^&]*)?$/.test(search) && parseAddress(pathname) !== undefined;
}

const Words = orEmpty(Text({ max: WORDS_MAX }));

/** `letter1` to `letter5` are slugs, empty if there is none in that place. */
export const StepsChoice = z
  .object({
    slug: z.string(),
    revision: z.coerce.number().int().min(0),
    every: z.enum(["yes", "no"], { error: "required" }),
    ...{ letter1: z.string().default(""), letter2: z.string().default(""), letter3: z.string().default("") },
    ...{ letter4: z.string().default(""), letter5: z.string().default("") },
    url: orEmpty(StepUrl),
    ...{ words_en: Words, words_es: Words, words_pt: Words, words_fr: Words },
  })
  .transform(({ slug, revision, every, url, ...fields }) => ({
    ...{ slug, revision, url, every: every === "yes" },
    letters: [fields.letter1, fields.letter2, fields.letter3, fields.letter4, fields.letter5].filter(Boolean),
    words: Object.fromEntries(
      LOCALES.map((locale) => [locale, fields[`words_${locale}`]] as const).filter(([, words]) => words !== ""),
    ),
  }));
export type StepsChoice = z.infer<typeof StepsChoice>;
