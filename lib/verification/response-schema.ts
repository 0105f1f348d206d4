import { z } from "zod";

export const VerifiedAnswer = z.object({
  status: z.literal("verified").meta({ description: "The signature counts. The same again is answered the same." }),
});
