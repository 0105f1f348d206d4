import type { Json } from "./json.ts";
import { operation } from "./operation.ts";
import { after, by, format, locale, pictureName, slug } from "./parameters.ts";

const CACHE = "public, max-age=2, s-maxage=2, stale-while-revalidate=10, stale-if-error=86400";
const read = { tag: "Reading", cache: CACHE, open: true } as const;
const MOMENT = "2026-11-24T12:00:00.000Z";

const campaign = {
  ...{
    slug: "almagro-resign",
    state: "open",
    ...{ goal: 10_000, count: 1_234, hashtags: [], retentionMonths: 12 },
    ...{ opensAt: null, closesAt: null, timeZone: "UTC" },
  },
  ...{ locale: "en", title: "The title", summary: "In short.", addressee: "The addressee" },
};

export const readingPaths: Json = {
  "/api/campaigns": {
    get: operation({
      ...read,
      id: "listCampaigns",
      summary: "List published campaigns with their counts",
      parameters: [locale],
      response: { description: "The campaigns.", schema: "CampaignsAnswer", example: { campaigns: [campaign] } },
    }),
  },
  "/api/campaigns/{slug}": {
    get: operation({
      ...read,
      id: "readCampaign",
      summary: "One campaign with its letter, its reasons and its count",
      parameters: [slug, locale],
      response: {
        description: "The campaign.",
        schema: "CampaignAnswer",
        example: {
          ...campaign,
          publishedAt: MOMENT,
          onPaper: 0,
          shareText: "",
          picture: null,
          author: null,
          letter: { version: 1, publishedAt: MOMENT, locale: "en", text: "We ask you to …" },
          reasons: [{ number: 1, locale: "en", title: "The first reason", summary: "In short." }],
        },
      },
      problems: ["unknown_campaign"],
    }),
  },
  "/api/campaigns/{slug}/count": {
    get: operation({
      ...read,
      id: "readCount",
      summary: "The count",
      description: "The `ETag` changes with the count: with `If-None-Match`, 304 means unchanged.",
      parameters: [slug],
      response: {
        description: "The count and its goal.",
        schema: "CountAnswer",
        example: {
          count: 1_234,
          goal: 10_000,
          state: "open",
          onPaper: 120,
          asOf: MOMENT,
          log: { size: 1_260, count: 1_233, waiting: 1 },
        },
      },
      problems: ["unknown_campaign"],
    }),
  },
  "/api/campaigns/{slug}/history": {
    get: operation({
      ...read,
      id: "readHistory",
      summary: "The count's history",
      parameters: [slug, by, format],
      response: {
        description: "Count per interval; as CSV with the header `from,change,count`.",
        schema: "HistoryAnswer",
        also: "text/csv",
        example: { by: "day", history: [{ from: "2026-11-24T00:00:00.000Z", change: 12, count: 1_234 }] },
      },
      problems: ["unknown_campaign"],
    }),
  },
  "/api/campaigns/{slug}/countries": {
    get: operation({
      ...read,
      id: "readCountries",
      summary: "The count by country",
      parameters: [slug, format],
      response: {
        description: "Count per country; as CSV with the header `country,count`.",
        schema: "CountriesAnswer",
        also: "text/csv",
        example: {
          countries: [
            { country: "MX", count: 700 },
            { country: null, count: 534 },
          ],
        },
      },
      problems: ["unknown_campaign"],
    }),
  },
  "/api/campaigns/{slug}/updates": {
    get: operation({
      ...read,
      id: "readUpdates",
      summary: "The letter's timeline",
      parameters: [slug, locale],
      response: {
        description: "Deliveries, responses and news, and automatic events, newest first.",
        schema: "UpdatesAnswer",
        example: { updates: [{ kind: "published", at: MOMENT }] },
      },
      problems: ["unknown_campaign"],
    }),
  },
  "/api/campaigns/{slug}/pictures/{name}": {
    get: operation({
      tag: "Reading",
      id: "readPicture",
      open: true,
      summary: "A picture of an update",
      parameters: [slug, pictureName],
      response: { description: "The picture.", type: "image/webp", schema: { type: "string", format: "binary" } },
      problems: ["not_found"],
    }),
  },
};

/** Merged with signing, which has the same path. */
export const listSignatories = operation({
  ...read,
  id: "listSignatories",
  summary: "Listed signatories, by page",
  parameters: [slug, after],
  response: {
    description: "A page of up to 100.",
    schema: "SignaturesAnswer",
    example: { prominent: [], signatures: [], next: null },
  },
  problems: ["unknown_campaign"],
});
