import { z } from "zod";
import { Address } from "../addresses/schema.ts";

const PROOF_MAX = 200;

/** The six digits of a mail, with or without spaces between them. */
export const CodeInput = z.object({
  slug: z.string({ error: "required" }).regex(/^[\w-]+$/, "required"),
  email: Address,
  code: z
    .string({ error: "required" })
    .transform((code) => code.replace(/\s/g, ""))
    .refine((code) => /^\d{6}$/.test(code), "required"),
  /** What the answer to the signing carried. One that is no proof is none, and nobody's mistake. */
  proof: z.string().max(PROOF_MAX).optional().catch(undefined).meta({
    description: "`proof` in the answer to the signing: the code is then compared with that signing’s alone.",
  }),
});
export type CodeInput = z.infer<typeof CodeInput>;
