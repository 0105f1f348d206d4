import { z } from "zod";
import { LOCALES } from "../locale/locales.ts";

const STATES = ["not_open", "open", "closed"] as const;

const Moment = z.iso.datetime().meta({ description: "UTC, ISO 8601." });
const Language = z.string().meta({
  description: "The language that the texts are in: the one asked for, or the best other that there is.",
  examples: [...LOCALES],
});

const ListedCampaign = z.object({
  slug: z.string().meta({ description: "Its name in addresses.", examples: ["almagro-resign"] }),
  state: z.enum(STATES).meta({ description: "Only an open letter can be signed. A closed one has its final count." }),
  goal: z.number().int().meta({ description: "The goal at this count: it may step up once it is reached." }),
  count: z.number().int().meta({ description: "Verified signatures, less those withdrawn, erased or ruled out." }),
  hashtags: z.array(z.string()),
  opensAt: Moment.nullable(),
  closesAt: Moment.nullable(),
  locale: Language,
  title: z.string(),
  summary: z.string(),
  addressee: z.string().meta({ description: "Whom the letter is written to." }),
});

export const CampaignsAnswer = z.object({
  campaigns: z.array(ListedCampaign).meta({ description: "Published and not archived, the latest published first." }),
});

export const CampaignAnswer = ListedCampaign.extend({
  publishedAt: Moment,
  onPaper: z.number().int().meta({ description: "Names on paper, which are in no other number." }),
  shareText: z.string().meta({ description: "Said instead of the title where the letter is passed on; may be empty." }),
  letter: z.object({
    version: z.number().int(),
    publishedAt: Moment,
    locale: Language,
    text: z.string().meta({ description: "Markdown." }),
  }),
  reasons: z.array(z.object({ number: z.number().int(), locale: Language, title: z.string(), summary: z.string() })),
});
