import { z } from "zod";

const Count = z.number().int();
const Moment = z.iso.datetime();

export const CountAnswer = z.object({
  count: Count.meta({ description: "Verified signatures, without those withdrawn, erased or invalidated." }),
  goal: Count.meta({ description: "The goal at this count; it may rise once reached." }),
  state: z.enum(["not_open", "open", "closed"]).meta({ description: "Once closed, the count is final." }),
  onPaper: Count.meta({ description: "Signatures on paper, not included in any other number." }),
  asOf: Moment.meta({ description: "When the count was read (UTC)." }),
  until: z
    .object({ en: z.string(), es: z.string(), pt: z.string(), fr: z.string() })
    .optional()
    .meta({ description: "While open with an end: “Sign until Dec 9”, by language." }),
  log: z
    .object({
      size: Count.meta({ description: "Entries of the public log." }),
      count: Count.meta({ description: "What they add up to." }),
      waiting: Count.meta({ description: "`count` minus `log.count`: what enters the log in the next seconds." }),
    })
    .optional()
    .meta({ description: "The public log, read at the same moment." }),
});

export const HistoryAnswer = z.object({
  by: z.enum(["hour", "day"]),
  history: z
    .array(
      z.object({
        from: Moment.meta({ description: "The start of the hour or day (UTC)." }),
        change: Count.meta({ description: "The net change; negative if more signatures were removed than added." }),
        count: Count.meta({ description: "The count at its end." }),
      }),
    )
    .meta({ description: "Oldest first; intervals without change are omitted." }),
});

export const CountriesAnswer = z.object({
  countries: z
    .array(
      z.object({
        country: z.string().length(2).nullable().meta({ description: "ISO 3166-1 alpha-2, or XK; null if not given." }),
        count: Count,
      }),
    )
    .meta({ description: "Highest count first." }),
});
