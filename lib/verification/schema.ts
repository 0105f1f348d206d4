import { z } from "zod";
import { Address } from "../addresses/schema.ts";
import { Solution } from "../limits/solution.ts";
import { asciiDigits } from "../locale/characters.ts";

const PROOF_MAX = 200;

export const CodeInput = z.object({
  slug: z.string({ error: "required" }).regex(/^[\w-]+$/, "required"),
  email: Address,
  /** In any script, with blanks and hyphens as people copy them. */
  code: z
    .string({ error: "required" })
    .transform((code) => asciiDigits(code.normalize("NFKC")).replace(/[^\p{L}\p{N}]/gu, ""))
    .refine((code) => /^\d{6}$/.test(code), "required"),
  solution: Solution,
  /** From the answer to signing. An invalid one is ignored. */
  proof: z.string().max(PROOF_MAX).optional().catch(undefined).meta({
    description: "`proof` from the answer to signing: the code is then compared with the one of that signing only.",
  }),
});
export type CodeInput = z.infer<typeof CodeInput>;
