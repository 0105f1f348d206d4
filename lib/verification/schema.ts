import { z } from "zod";
import { Address } from "../addresses/schema.ts";

const PROOF_MAX = 200;

export const CodeInput = z.object({
  slug: z.string({ error: "required" }).regex(/^[\w-]+$/, "required"),
  email: Address,
  code: z
    .string({ error: "required" })
    .transform((code) => code.replace(/\s/g, ""))
    .refine((code) => /^\d{6}$/.test(code), "required"),
  /** From the answer to signing. An invalid one is ignored. */
  proof: z.string().max(PROOF_MAX).optional().catch(undefined).meta({
    description: "`proof` from the answer to signing: the code is then compared with the one of that signing only.",
  }),
});
export type CodeInput = z.infer<typeof CodeInput>;
