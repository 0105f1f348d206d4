import { z } from "zod";

export const VerifiedAnswer = z.object({
  status: z.literal("verified").meta({ description: "The signature counts. A repeated request gets the same answer." }),
});
