import { z } from "zod";
import { Once } from "../http/forms/once.ts";
import { cleanLine } from "../locale/characters.ts";
import { LOCALES } from "../locale/locales.ts";
import { Text } from "../text.ts";
import { Goal, Hashtags, Line, Minute, orEmpty, Sure, Ticked } from "./fields.ts";
import { Slug } from "./slug.ts";
import { TimeZone } from "./time-zone.ts";

export const TITLE_MAX = 120;
export const ADDRESSEE_MAX = 200;
export const SUMMARY_MAX = 160;
export const SHARE_TEXT_MAX = 200;

export const NewCampaign = z.object({
  locale: z.enum(LOCALES),
  title: Text({ max: TITLE_MAX, links: true }),
  slug: z.preprocess((value) => (value === "" ? undefined : value), Slug.optional()),
  addressee: Text({ max: ADDRESSEE_MAX, links: true }),
  goal: Goal,
  goalSteps: Ticked,
  once: Once,
});
export type NewCampaign = z.infer<typeof NewCampaign>;

/** `campaign` is the current slug; `slug`, the new one. */
const OfCampaign = z.object({ campaign: z.string() });
const Revision = z.coerce.number().int();

/** Fields that a form does not send keep their values. */
export const CampaignChange = OfCampaign.extend({
  revision: Revision,
  slug: Slug.optional(),
  goal: Goal,
  goalSteps: Ticked,
  timeZone: TimeZone.optional(),
  opensAt: Minute.optional(),
  closesAt: Minute.optional(),
  hashtags: Hashtags,
});
export type CampaignChange = z.infer<typeof CampaignChange>;

export const Description = OfCampaign.extend({
  locale: z.enum(LOCALES),
  revision: Revision,
  summary: orEmpty(Line(SUMMARY_MAX)),
  shareText: orEmpty(Line(SHARE_TEXT_MAX)),
});
export type Description = z.infer<typeof Description>;

export const ConfirmedChange = OfCampaign.extend({ sure: Sure });
export const Publication = ConfirmedChange.extend({ seen: z.string() });
export const Scheduling = OfCampaign.extend({ publishAt: Minute, sureLater: Sure });
export const Reopening = OfCampaign.extend({ closesAt: Minute });
export const CampaignRef = OfCampaign;
export const Duplication = OfCampaign.extend({ once: Once });
export const Deletion = OfCampaign.extend({ typed: z.string().overwrite(cleanLine) });
