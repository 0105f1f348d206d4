import { z } from "zod";

export const SOLUTION_MAX = 2_000;

export const Solution = z.string().max(SOLUTION_MAX).optional().catch(undefined).meta({
  description:
    "After a 429 with a `challenge`: ALTCHA's payload, base64 of the JSON `{challenge, solution}`. It counts once.",
});
