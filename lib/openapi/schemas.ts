import { z } from "zod";
import { CampaignAnswer, CampaignsAnswer } from "../campaigns/response-schema.ts";
import { CountAnswer, CountriesAnswer, HistoryAnswer } from "../counters/response-schema.ts";
import { ExportInput } from "../exports/schema.ts";
import { COUNTED_MAX } from "../health/mail-queue.ts";
import { PROBLEMS } from "../health/read.ts";
import { MailEvent, MailEventAnswer } from "../mail/schema.ts";
import { OwnAct } from "../signatures/own-act.ts";
import {
  FindAnswer,
  OwnActAnswer,
  OwnSignatureAnswer,
  SignaturesAnswer,
  SignedAnswer,
} from "../signatures/response-schema.ts";
import { FindInput, SignatureInput } from "../signatures/schema.ts";
import { UpdatesAnswer } from "../updates/response-schema.ts";
import { VerifiedAnswer } from "../verification/response-schema.ts";
import { CodeInput } from "../verification/schema.ts";
import { EventAnswer, EventsAnswer } from "../webhooks/schema.ts";
import { type Json, jsonSchemaOf } from "./json.ts";

/** RFC 9457. */
const Problem = z.object({
  type: z.string().meta({ description: "`urn:undersigned:problem:` and a name that never changes." }),
  title: z.string().meta({
    description: "The problem in the requested language, or in English where the response is cached for everyone.",
  }),
  status: z.number().int(),
  detail: z.string().optional().meta({ description: "What a host of the site says about it." }),
  issues: z
    .array(
      z.object({
        field: z.string(),
        code: z.string().meta({ description: "Never changes." }),
        message: z.string().meta({ description: "In the requested language." }),
      }),
    )
    .optional()
    .meta({ description: "One issue per invalid field." }),
  challenge: z
    .object({ parameters: z.object({ algorithm: z.string() }), signature: z.string() })
    .optional()
    .meta({
      description:
        "With 429, unless even proof of work cannot help now: an ALTCHA challenge. Send the same request with its `solution` within 20 minutes, or without one after `Retry-After`.",
    }),
});

/** oEmbed 1.0, of type rich. */
const Oembed = z.object({
  version: z.literal("1.0"),
  type: z.literal("rich"),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.url(),
  cache_age: z.number().int().meta({ description: "Seconds." }),
  html: z.string().meta({ description: "An iframe." }),
  width: z.number().int(),
  height: z.number().int(),
  thumbnail_url: z.url().optional().meta({ description: "The share image, if it fits the requested size." }),
  thumbnail_width: z.number().int().optional(),
  thumbnail_height: z.number().int().optional(),
});

const MailQueue = z.object({
  waiting: z.int().meta({ description: `Emails waiting to be sent; ${COUNTED_MAX} means at least that many.` }),
  oldestSeconds: z.int().meta({ description: "How long the oldest of them has waited; 0 if none is waiting." }),
  held: z.int().meta({ description: "Emails held back, counted likewise." }),
  holds: z.object({
    site: z.int().meta({ description: "1 while all emails to signatories are held." }),
    campaigns: z.int().meta({ description: "Campaigns whose emails are held." }),
  }),
});

const Health = z.object({
  live: z.boolean(),
  ready: z.boolean().meta({ description: "Whether this process should get requests." }),
  problems: z.array(z.enum(PROBLEMS)).optional().meta({
    description: "What is wrong. `mail_stalled` and `busy` alone do not keep a process from being ready.",
  }),
  schema: z
    .enum(["current", "older", "newer"])
    .optional()
    .meta({ description: "The database's schema, beside this code." }),
  lagMs: z
    .int()
    .optional()
    .meta({ description: "Event-loop delay in milliseconds (99th percentile since the last check)." }),
  switches: z
    .object({ site: z.array(z.string()), campaigns: z.int(), readSeconds: z.int() })
    .optional()
    .meta({ description: "Switches that a host turned on for the site, and the number of campaigns with some." }),
  mail: MailQueue.optional().meta({ description: "The email queue, if the database could be queried." }),
});

const Live = z.object({ live: z.boolean() });

const ALL = {
  ...{ CampaignsAnswer, CampaignAnswer, CountAnswer, HistoryAnswer, CountriesAnswer, SignaturesAnswer },
  ...{ SignatureInput, SignedAnswer, CodeInput, VerifiedAnswer, OwnAct, OwnActAnswer, ExportInput },
  ...{ FindInput, FindAnswer, OwnSignatureAnswer, UpdatesAnswer, MailEvent, MailEventAnswer },
  ...{ Problem, Oembed, Health, Live, EventAnswer, EventsAnswer },
};

export type SchemaName = keyof typeof ALL;

/** Keyed by the names used in `$ref`. */
export function allSchemas(): Json {
  return Object.fromEntries(Object.entries(ALL).map(([name, schema]) => [name, jsonSchemaOf(schema)]));
}
