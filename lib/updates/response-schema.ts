import { z } from "zod";
import { KINDS, OUTCOMES } from "./schema.ts";

const Moment = z.iso.datetime().meta({ description: "UTC, ISO 8601." });

const Picture = z.object({
  url: z.url(),
  small: z.url(),
  width: z.number().int(),
  height: z.number().int(),
  alt: z.string().meta({ description: "What it shows, in words." }),
});

const Update = z.object({
  id: z.uuid(),
  kind: z.enum(KINDS),
  day: z.iso.date().meta({ description: "Where it happened." }),
  time: z.string().meta({ description: "HH:MM there; empty if it is not told." }),
  count: z.number().int().nullable().meta({ description: "Signatures that were handed over, as recorded." }),
  outcome: z.enum(OUTCOMES).optional().meta({ description: "Of a response." }),
  answers: z.uuid().optional().meta({ description: "The delivery that a response is to." }),
  publishedAt: Moment.nullable(),
  correctedAt: Moment.nullable(),
  locale: z.string().meta({ description: "The language of the words." }),
  title: z.string(),
  person: z.string().meta({ description: "To whom it was delivered, or from whom the response is." }),
  place: z.string(),
  text: z.string().meta({ description: "Markdown." }),
  html: z.string(),
  picture: Picture.optional(),
});

const Event = z.object({
  kind: z.enum(["published", "opened", "closed", "version", "goal"]),
  at: Moment,
  number: z.number().int().optional().meta({ description: "Of a version." }),
  count: z.number().int().optional().meta({ description: "The goal that was reached." }),
});

export const UpdatesAnswer = z.object({ updates: z.array(z.union([Update, Event])) });
