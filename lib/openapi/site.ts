import { PROOF } from "../mail/read-event.ts";
import type { Json } from "./json.ts";
import { operation } from "./operation.ts";
import { inHeader } from "./parameters.ts";

export const ownPaths: Json = {
  "/api/health": {
    get: operation({
      id: "health",
      tag: "The site",
      summary: "Readiness and the email queue",
      response: {
        description: "The state; 503 while this process should get no requests. Never takes longer than two seconds.",
        schema: "Health",
        example: {
          ...{ live: true, ready: true, problems: [], schema: "current", lagMs: 21 },
          switches: { site: [], campaigns: 1, readSeconds: 0 },
          mail: { waiting: 3, oldestSeconds: 1, held: 0, holds: { site: 0, campaigns: 0 } },
        },
      },
    }),
  },
  "/api/health/live": {
    get: operation({
      id: "live",
      tag: "The site",
      summary: "Liveness",
      description: "Restart a process that does not answer this. Asks no database.",
      response: { description: "The process runs.", schema: "Live", example: { live: true } },
    }),
  },
  "/api/webhooks/resend": {
    post: operation({
      id: "hearResend",
      tag: "The site",
      summary: "Receive delivery events from Resend",
      description: "Idempotent. 404 if no webhook secret is set.",
      parameters: PROOF.map(inHeader),
      body: {
        schema: "MailEvent",
        example: { type: "email.bounced", data: { to: ["ana@example.org"], bounce: { type: "Permanent" } } },
        form: false,
      },
      response: { description: "Recorded.", schema: "MailEventAnswer", example: { status: "done" } },
      problems: ["unreadable", "unknown_sender", "not_found", "too_large", "unavailable"],
    }),
  },
  "/api/openapi.json": {
    get: operation({
      id: "describeApi",
      tag: "The site",
      open: true,
      summary: "This document",
      response: { description: "OpenAPI 3.1.", schema: { type: "object" } },
    }),
  },
};
