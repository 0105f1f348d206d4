import { z } from "zod";
import { Count, Sure } from "../campaigns/fields.ts";
import { LOCALES } from "../locale/locales.ts";

export const OfLanguage = z.object({ slug: z.string(), locale: z.enum(LOCALES, "required") });
export type OfLanguage = z.infer<typeof OfLanguage>;

/** Pressed by somebody who was told what is lost. */
export const Removal = OfLanguage.extend({ sure: Sure });

/** A translation that was found to be still right; `seen` is when it was looked at, `id` that of a reason. */
export const Finding = OfLanguage.extend({
  of: z.enum(["letter", "summary", "reason"]),
  id: Count.optional(),
  seen: z.iso.datetime().transform((time) => new Date(time)),
});
export type Finding = z.infer<typeof Finding>;
