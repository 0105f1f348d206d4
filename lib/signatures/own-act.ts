import { z } from "zod";
import { Correction } from "./schema.ts";

export const OwnAct = z.discriminatedUnion(
  "act",
  [
    Correction.extend({ act: z.literal("correct") }),
    z.object({ act: z.enum(["list", "hide", "start", "stop", "leave", "withdraw", "erase"]) }),
  ],
  { error: "not_a_choice" },
);
