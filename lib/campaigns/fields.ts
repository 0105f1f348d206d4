import { crc32 } from "node:zlib";
import { z } from "zod";
import { asciiDigits, clean, cleanLine, compose } from "../locale/characters.ts";
import { Text } from "../text.ts";

const GOAL_MAX = 100_000_000; // signatures
export const HASHTAGS_MAX = 5;
const HASHTAG_MAX = 50;
const WEBSITE_MAX = 200;

/** Digits grouped by thousands, as written in our languages. */
const GROUPED = /^\d{1,3}(([.,'’ \u00a0\u202f])\d{3})(\2\d{3})*$/;

export const Goal = z
  .string({ error: "required" })
  .trim()
  .min(1, "required")
  .transform((typed) => asciiDigits(typed).replace(/[٬\p{Cf}]/gu, ""))
  .transform((text) => (GROUPED.test(text) ? text.replace(/\D/g, "") : text))
  .pipe(z.string().regex(/^\d{1,12}$/, "not_a_number"))
  .transform(Number)
  .pipe(z.number().min(1, "goal_range").max(GOAL_MAX, "goal_range"));

/** A checkbox: "yes", or not sent at all. */
export const Ticked = z.preprocess((value) => value === "yes", z.boolean());

/** Of a form's fields, to detect a save over newer ones. */
export function revisionOf(fields: Record<string, string> | string[]): number {
  return crc32(JSON.stringify(fields));
}

/** Confirms an act that cannot be undone. */
export const Sure = z.literal("yes", "required");

/** A minute from `<input type="datetime-local">`, as if it were UTC (instantOf in time-zone.ts); empty is null. */
export const Minute = z
  .string()
  .trim()
  .transform((text, context) => {
    if (text === "") return null;
    const date = new Date(`${text.slice(0, 16)}Z`);
    if (/^[12]\d{3}-\d\d-\d\dT\d\d:\d\d(:00)?$/.test(text) && minuteOf(date) === text.slice(0, 16)) return date;
    context.addIssue("not_a_date");
    return z.NEVER;
  });

export function minuteOf(date: Date | null): string {
  return date && !Number.isNaN(date.getTime()) ? date.toISOString().slice(0, 16) : "";
}

const Hashtag = z
  .string()
  .regex(/^[\p{L}\p{N}\p{M}_]+$/u, "not_a_hashtag")
  .refine((tag) => !/^\p{N}+$/u.test(tag), "only_digits")
  .refine((tag) => [...tag].length <= HASHTAG_MAX, "too_long");

/** In any script, with or without #, separated by spaces or commas, deduplicated ignoring case. */
export const Hashtags = z
  .string()
  .default("")
  .transform((text) =>
    compose(clean(text, { lines: false }))
      .split(/[\s,;#]+/)
      .filter(Boolean),
  )
  .transform((tags) => {
    const plain = tags.map((tag) => tag.toLowerCase());
    return tags.filter((_, at) => plain.indexOf(plain[at] ?? "") === at);
  })
  .pipe(z.array(Hashtag).max(HASHTAGS_MAX, "too_many"));

export function Line(max: number) {
  const asLine = (value: unknown) => (typeof value === "string" ? value.replace(/\s+/g, " ") : value);
  return z.preprocess(asLine, Text({ max, links: true }));
}

export function orEmpty<Schema extends z.ZodType<string>>(schema: Schema) {
  const filled = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value);
  return z.preprocess(filled, schema.optional()).transform((text) => text ?? "");
}

/** Of a URL that people are led to, or that we call. */
export function faultOfUrl(url: URL | null): "not_https" | "has_password" | undefined {
  if (url?.protocol !== "https:") return "not_https";
  return url.username || url.password ? "has_password" : undefined;
}

export const Website = z
  .string()
  .overwrite(cleanLine)
  .max(WEBSITE_MAX, "too_long")
  .transform((text, context) => {
    const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
    if (url?.hostname.includes(".") && !faultOfUrl(url)) return url.href;
    context.addIssue("not_https");
    return z.NEVER;
  });

export const INTEGER_MAX = 2_147_483_647;

export const Count = z.coerce.number().int().min(0).max(INTEGER_MAX);
