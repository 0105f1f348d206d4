import type { Json } from "./json.ts";
import { operation } from "./operation.ts";
import { afterEvent, slug } from "./parameters.ts";

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
          events: [
            {
              ...{ id: "msg_6f0c2c1e-8d53-4f0e-9a53-0d8f2b3f4a11", number: 7, type: "count.changed" },
              timestamp: "2026-12-08T12:00:00.000Z",
              data: { campaign: "almagro-resign", count: 1204, asOf: "2026-12-08T12:00:03.000Z" },
            },
          ],
          next: 7,
        },
      },
      problems: ["unknown_key"],
    }),
  },
};
