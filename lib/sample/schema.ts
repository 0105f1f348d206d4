import { z } from "zod";
import { Sure } from "../campaigns/fields.ts";
import { Once } from "../http/forms/once.ts";
import { Text } from "../text.ts";
import { SAMPLE_MAX } from "./draw.ts";
import { ANSWERS } from "./totals.ts";

const AUDITOR_MAX = 100;
const DETAIL_MAX = 200;
const SEED_MIN = 6;
const SEED_MAX = 200;

/** `offered`: by link; `named`: by the auditor; `fixed`: approved, and the checkpoint with it. */
export type State = "offered" | "named" | "fixed" | "seeded" | "asking" | "done" | "abandoned";
export type EndedBy = "deadline" | "organizers" | "auditor" | "clock" | "log";

export const SOURCES = ["dice", "lottery", "beacon"] as const;
export type Source = (typeof SOURCES)[number];

export const NewSample = z.object({ slug: z.string(), auditor: Text({ max: AUDITOR_MAX }), once: Once });
export type NewSample = z.infer<typeof NewSample>;

export const OfSample = z.object({ slug: z.string(), sample: z.uuid() });
export type OfSample = z.infer<typeof OfSample>;

export const SureOfSample = OfSample.extend({ sure: Sure });

export const Naming = z.object({
  act: z.literal("name"),
  wanted: z.coerce.number("required").int("invalid").min(1, "invalid").max(SAMPLE_MAX, "too_many_asked"),
  source: z.enum(SOURCES, "required"),
  detail: Text({ max: DETAIL_MAX }),
});
export type Naming = z.infer<typeof Naming>;

const Seed = z
  .string("required")
  .trim()
  .min(SEED_MIN, "seed_short")
  .max(SEED_MAX, "too_long")
  .regex(/^[ -~]*$/, "seed_ascii");

export const AuditorAct = z.discriminatedUnion("act", [
  Naming,
  z.object({ act: z.literal("seed"), seed: Seed }),
  z.object({ act: z.literal("end"), sure: Sure }),
]);

export const AnswerInput = z.object({ answer: z.enum(ANSWERS, "required") });
