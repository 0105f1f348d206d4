import { z } from "zod";
import { Count, Sure } from "../campaigns/fields.ts";
import { LOCALES } from "./locales.ts";

export const OfLanguage = z.object({ slug: z.string(), locale: z.enum(LOCALES, "required") });
export type OfLanguage = z.infer<typeof OfLanguage>;

export const Removal = OfLanguage.extend({ sure: Sure });

/** `seen` is when the translation was reviewed; `id` is the reason's. */
export const Finding = OfLanguage.extend({
  of: z.enum(["letter", "summary", "reason"]),
  id: Count.optional(),
  seen: z.iso.datetime().transform((time) => new Date(time)),
});
export type Finding = z.infer<typeof Finding>;
