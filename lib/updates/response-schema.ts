import { z } from "zod";
import { KINDS, OUTCOMES } from "./schema.ts";

const Moment = z.iso.datetime().meta({ description: "UTC, ISO 8601." });

const Picture = z.object({
  url: z.url(),
  small: z.url(),
  width: z.number().int(),
  height: z.number().int(),
  alt: z.string().meta({ description: "A description of the picture." }),
});

const Update = z.object({
  id: z.uuid(),
  kind: z.enum(KINDS),
  day: z.iso.date().meta({ description: "The local date." }),
  time: z.string().meta({ description: "Local time as HH:MM, or empty." }),
  count: z.number().int().nullable().meta({ description: "Number of signatures delivered, as recorded." }),
  outcome: z.enum(OUTCOMES).optional().meta({ description: "Only for a response." }),
  answers: z.uuid().optional().meta({ description: "The delivery that this response is about." }),
  publishedAt: Moment.nullable(),
  correctedAt: Moment.nullable(),
  locale: z.string().meta({ description: "The texts' language." }),
  title: z.string(),
  person: z.string().meta({ description: "The recipient of a delivery, or the author of a response." }),
  place: z.string(),
  text: z.string().meta({ description: "Markdown." }),
  html: z.string(),
  picture: Picture.optional(),
});

const Event = z.object({
  kind: z.enum(["published", "opened", "closed", "version", "goal"]),
  at: Moment.meta({ description: "UTC, ISO 8601; of a goal, the hour in which it was reached." }),
  number: z.number().int().optional().meta({ description: "A version's number." }),
  count: z.number().int().optional().meta({ description: "The goal reached." }),
});

export const UpdatesAnswer = z.object({ updates: z.array(z.union([Update, Event])) });
