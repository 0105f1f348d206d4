import { z } from "zod";
import { Address } from "../addresses/schema.ts";

/** The six digits of a mail, with or without spaces between them. */
export const CodeInput = z.object({
  slug: z.string({ error: "required" }).regex(/^[\w-]+$/, "required"),
  email: Address,
  code: z
    .string({ error: "required" })
    .transform((code) => code.replace(/\s/g, ""))
    .refine((code) => /^\d{6}$/.test(code), "required"),
});
export type CodeInput = z.infer<typeof CodeInput>;
