import type { Json } from "./json.ts";
import { operation } from "./operation.ts";
import { afterEvent, inHeader, slug } from "./parameters.ts";

const example = {
  type: "count.changed",
  timestamp: "2026-12-08T12:00:00.000Z",
  data: { campaign: "almagro-resign", count: 1204, asOf: "2026-12-08T12:00:03.000Z" },
};

export const webhookPaths: Json = {
  "/api/campaigns/{slug}/events": {
    get: operation({
      id: "listEvents",
      tag: "Organizers",
      key: true,
      summary: "What a webhook was sent, or will be",
      description:
        "For programs that cannot receive requests. The key is the webhook's secret. Events stay for 30 days; each tells how things stand now. A page has at most 100 events.",
      parameters: [slug, afterEvent],
      response: {
        description: "The events after `after`, oldest first.",
        schema: "EventsAnswer",
        example: {
          events: [{ id: "msg_6f0c2c1e-8d53-4f0e-9a53-0d8f2b3f4a11", number: 7, ...example }],
          next: 7,
        },
      },
      problems: ["unknown_key"],
    }),
  },
};

/** What receivers get. */
export const webhooks: Json = {
  event: {
    post: {
      operationId: "receiveEvent",
      summary: "An event, sent to the URL of a webhook",
      description:
        "Signed as Standard Webhooks 1.0.0 says. It arrives at least once, always with the same `webhook-id`.",
      parameters: ["webhook-id", "webhook-timestamp", "webhook-signature"].map(inHeader),
      requestBody: {
        required: true,
        content: { "application/json": { schema: { $ref: "#/components/schemas/EventAnswer" }, example } },
      },
      responses: { "2XX": { description: "Accepted. 410 stops the webhook; anything else is tried again." } },
    },
  },
};
