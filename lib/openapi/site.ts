import { PROOF } from "../mail/read-event.ts";
import type { Json } from "./json.ts";
import { operation } from "./operation.ts";
import { inHeader } from "./parameters.ts";

export const ownPaths: Json = {
  "/api/health": {
    get: operation({
      id: "health",
      tag: "The site",
      summary: "Whether this process lives and has its database, and how mail goes",
      answer: {
        says: "Both, and how mail goes; 503 without the database.",
        schema: "Health",
        example: {
          ...{ live: true, ready: true },
          mail: { waiting: 3, oldestSeconds: 1, held: 0, holds: { site: 0, campaigns: 0 } },
        },
      },
    }),
  },
  "/api/webhooks/resend": {
    post: operation({
      id: "hearResend",
      tag: "The site",
      summary: "What became of a mail, told by Resend",
      description: "Again is the same as once. Where no secret is set there is nothing at this address.",
      parameters: PROOF.map(inHeader),
      body: {
        schema: "MailEvent",
        example: { type: "email.bounced", data: { to: ["ana@example.org"], bounce: { type: "Permanent" } } },
        form: false,
      },
      answer: { says: "The event is recorded.", schema: "MailEventAnswer", example: { status: "done" } },
      problems: ["unreadable", "unknown_sender", "not_found", "too_large", "unavailable"],
    }),
  },
  "/api/openapi.json": {
    get: operation({
      id: "describeApi",
      tag: "The site",
      open: true,
      summary: "This document",
      answer: { says: "OpenAPI 3.1.", schema: { type: "object" } },
    }),
  },
};
