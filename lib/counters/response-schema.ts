import { z } from "zod";

const Count = z.number().int();
const Moment = z.iso.datetime();

export const CountAnswer = z.object({
  count: Count.meta({ description: "Verified signatures, less those withdrawn, erased or ruled out." }),
  goal: Count.meta({ description: "The goal at this count: it may step up once it is reached." }),
  state: z.enum(["not_open", "open", "closed"]).meta({ description: "A closed one has its final count." }),
  onPaper: Count.meta({ description: "Names on paper, which are in no other number." }),
  asOf: Moment.meta({ description: "When the number was read (UTC)." }),
});

export const HistoryAnswer = z.object({
  by: z.enum(["hour", "day"]),
  history: z
    .array(
      z.object({
        from: Moment.meta({ description: "The beginning of the hour or day (UTC)." }),
        change: Count.meta({ description: "By how much the count changed then; below zero if more went than came." }),
        count: Count.meta({ description: "The count at the end of it." }),
      }),
    )
    .meta({ description: "The earliest first, without those in which nothing changed." }),
});

export const CountriesAnswer = z.object({
  countries: z
    .array(
      z.object({
        country: z.string().length(2).nullable().meta({ description: "ISO 3166-1 alpha-2; null: none was told." }),
        count: Count,
      }),
    )
    .meta({ description: "The most first." }),
});
