import { z } from "zod";
import { faultOfUrl, Sure, Ticked } from "../campaigns/fields.ts";
import { Text } from "../text.ts";

/** Stored and sent, so they never change. */
export const KINDS = ["count.changed", "quarantine.noticed", "webhook.test"] as const;
export type Kind = (typeof KINDS)[number];

export const SCOPES = ["counts", "alerts"] as const;
export type Scope = (typeof SCOPES)[number];

const NAME_MAX = 60;
const URL_MAX = 500;

export const WebhookUrl = z
  .string("required")
  .trim()
  .min(1, "required")
  .max(URL_MAX, "too_long")
  .superRefine((text, context) => {
    const fault = faultOfUrl(URL.parse(text));
    if (fault) context.addIssue(fault);
  })
  .transform((text) => URL.parse(text)?.href.replace(/#.*$/s, "") ?? "");

export const NewWebhook = z
  .object({ slug: z.string(), name: Text({ max: NAME_MAX }), url: WebhookUrl, counts: Ticked, alerts: Ticked })
  .transform(({ counts, alerts, ...input }, context) => {
    const scopes: Scope[] = [...(counts ? ["counts" as const] : []), ...(alerts ? ["alerts" as const] : [])];
    if (scopes.length === 0) context.addIssue({ code: "custom", path: ["counts"], message: "nothing_chosen" });
    return { ...input, scopes };
  });
export type NewWebhook = z.infer<typeof NewWebhook>;

export const OfWebhook = z.object({ slug: z.string(), webhook: z.uuid() });
export type OfWebhook = z.infer<typeof OfWebhook>;
export const SureOfWebhook = OfWebhook.extend({ sure: Sure });
export const OfEvent = OfWebhook.extend({ event: z.uuid() });
export type OfEvent = z.infer<typeof OfEvent>;

/** Where to go on pulling; anything else begins anew. */
export const After = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1)
  .catch(0);

const Data = z.object({
  campaign: z.string().meta({ description: "The campaign's name in URLs." }),
  count: z.int().optional().meta({ description: "With `count.changed`: the count when this was made." }),
  asOf: z.iso.datetime().optional().meta({ description: "With `count.changed`: when the count was read (UTC)." }),
  burst: z.int().optional().meta({ description: "With `quarantine.noticed`: the group's number." }),
  holds: z.boolean().optional().meta({ description: "Whether the group's signatures wait uncounted." }),
  signings: z.int().optional().meta({ description: "The most signings of the group in an hour." }),
  networks: z.int().optional().meta({ description: "From how many networks." }),
  url: z.url().optional().meta({ description: "The group's page, for organizers." }),
});
export type Data = z.infer<typeof Data>;

export const EventAnswer = z.object({
  type: z.enum(KINDS),
  timestamp: z.iso.datetime().meta({ description: "When it happened (UTC)." }),
  data: Data.meta({ description: "Made when it is sent: it tells how things stand then." }),
});

export const EventsAnswer = z.object({
  events: z.array(
    EventAnswer.extend({ id: z.string().meta({ description: "The same as `webhook-id`." }), number: z.int() }),
  ),
  next: z.int().meta({ description: "`after` of the next request." }),
});
