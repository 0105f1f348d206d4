import { z } from "zod";
import { LOCALES } from "../locale/locales.ts";
import { AUTHOR_KINDS } from "./author.ts";

const STATES = ["not_open", "open", "closed"] as const;

const Moment = z.iso.datetime().meta({ description: "UTC, ISO 8601." });
const Language = z.string().meta({
  description: "The texts' language: the requested one, or the best available.",
  examples: [...LOCALES],
});

const ListedCampaign = z.object({
  slug: z.string().meta({ description: "Its name in URLs.", examples: ["almagro-resign"] }),
  state: z.enum(STATES).meta({ description: "Only an open letter can be signed. Once closed, the count is final." }),
  goal: z.number().int().meta({ description: "The goal at this count; it may rise once reached." }),
  count: z.number().int().meta({ description: "Verified signatures, without those withdrawn, erased or invalidated." }),
  hashtags: z.array(z.string()),
  opensAt: Moment.nullable(),
  closesAt: Moment.nullable(),
  timeZone: z.string().meta({ description: "In which the dates are told to readers.", examples: ["America/New_York"] }),
  retentionMonths: z.number().int().nullable().meta({
    description: "How long after closing names and addresses are kept; null: until each signatory erases theirs.",
  }),
  locale: Language,
  title: z.string(),
  summary: z.string(),
  addressee: z.string().meta({ description: "To whom the letter is addressed." }),
});

export const CampaignsAnswer = z.object({
  campaigns: z.array(ListedCampaign).meta({ description: "Published and not archived, newest first." }),
});

const Picture = z.object({
  large: z.string().meta({ description: "Its path on this site." }),
  small: z.string(),
  width: z.number().int().meta({ description: "Of the large one, in pixels." }),
  height: z.number().int(),
  alt: z.string(),
  locale: Language,
});

export const CampaignAnswer = ListedCampaign.extend({
  publishedAt: Moment,
  onPaper: z.number().int().meta({ description: "Signatures on paper, not included in any other number." }),
  shareText: z.string().meta({ description: "Replaces the title when the letter is shared; may be empty." }),
  picture: Picture.nullable(),
  author: z
    .object({
      kind: z.enum(AUTHOR_KINDS),
      name: z.string(),
      role: z.string().meta({ description: "What the author is or stands for; may be empty." }),
      locale: Language,
      website: z.string().meta({ description: "A URL; may be empty." }),
      logo: Picture.nullable(),
      takesMessages: z.boolean().meta({ description: "Whether `/{locale}/{slug}/contact` relays messages." }),
    })
    .nullable()
    .meta({ description: "Whose letter it is, if it says so." }),
  letter: z.object({
    version: z.number().int(),
    publishedAt: Moment,
    locale: Language,
    text: z.string().meta({ description: "Markdown." }),
  }),
  reasons: z.array(z.object({ number: z.number().int(), locale: Language, title: z.string(), summary: z.string() })),
});
