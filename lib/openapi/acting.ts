import type { Json } from "./json.ts";
import { operation } from "./operation.ts";
import { slug, token } from "./parameters.ts";
import { listSignatories } from "./reading.ts";

const POSTED = ["unreadable", "cross_site", "too_large", "wrong_type", "invalid_input", "unavailable"] as const;

export const actingPaths: Json = {
  "/api/campaigns/{slug}/signatures": {
    get: listSignatories,
    post: operation({
      id: "sign",
      tag: "Signing",
      summary: "Sign",
      description:
        "The signature counts once its address is verified by the link or code in the email, which verify exactly these words. A form gets 303.",
      parameters: [slug],
      body: {
        schema: "SignatureInput",
        example: { name: "Ana Pérez", email: "ana@example.org", country: "MX", listed: true, locale: "es" },
      },
      response: {
        status: 202,
        description: "Accepted.",
        schema: "SignedAnswer",
        example: { status: "check_your_inbox", proof: "Amsx…" },
      },
      problems: [...POSTED, "unknown_campaign", "not_open", "signing_paused", "closed", "too_many_requests"],
    }),
  },
  "/api/verifications": {
    post: operation({
      id: "verifyByCode",
      tag: "Signing",
      summary: "Verify by the six-digit code from an email",
      description:
        "A code verifies exactly the words signed when its email was requested. A form gets 303 to a page that shows them before they are verified. Wrong codes for an address are limited to five a day per network and 90 in total; beyond that the code is locked (429), while the link in the email still verifies.",
      body: {
        schema: "CodeInput",
        example: { slug: "almagro-resign", email: "ana@example.org", code: "123456" },
      },
      response: { description: "The signature counts.", schema: "VerifiedAnswer", example: { status: "verified" } },
      problems: [
        ...POSTED,
        "wrong_code",
        "too_many_attempts",
        "too_many_requests",
        "unknown_campaign",
        "expired",
        "withdrawn",
        "invalidated",
        "closed",
        "already_verified",
      ],
    }),
  },
  "/api/verifications/{token}": {
    post: operation({
      id: "verify",
      tag: "Signing",
      summary: "Verify by the link from an email",
      description:
        "No body is needed. Idempotent. A link verifies exactly the words signed when its email was requested; if the signature was verified with others, the response is `already_verified` and nothing changes.",
      parameters: [token],
      response: { description: "The signature counts.", schema: "VerifiedAnswer", example: { status: "verified" } },
      problems: [
        "unreadable",
        "cross_site",
        "unknown",
        "expired",
        "withdrawn",
        "invalidated",
        "closed",
        "already_verified",
        "too_many_requests",
        "unavailable",
      ],
    }),
  },
  "/api/verifications/{token}/renewal": {
    post: operation({
      id: "renewVerification",
      tag: "Signing",
      summary: "Request a new link by email",
      description:
        "Replaces an expired link. The email goes to the same address, within its daily limit. No body is needed. The response does not reveal whether an email is sent.",
      parameters: [token],
      response: {
        status: 202,
        description: "Accepted.",
        schema: "FindAnswer",
        example: { status: "check_your_inbox" },
      },
      problems: ["unreadable", "cross_site", "unknown", "too_many_requests", "unavailable"],
    }),
  },
  "/api/my-signature": {
    post: operation({
      id: "findSignatures",
      tag: "Signing",
      summary: "Request links to all signatures of an address",
      description:
        "Sends one email with all links; an address gets at most ten emails of any kind a day. A form gets 303.",
      body: { schema: "FindInput", example: { email: "ana@example.org", locale: "es" } },
      response: {
        status: 202,
        description: "Requested.",
        schema: "FindAnswer",
        example: { status: "check_your_inbox" },
      },
      problems: [...POSTED, "too_many_requests"],
    }),
  },
  "/api/my-signature/{token}": {
    get: operation({
      id: "readOwnSignature",
      tag: "Signing",
      summary: "Everything stored about a signatory, for the signatory",
      parameters: [token],
      response: { description: "The signature as a JSON file.", schema: "OwnSignatureAnswer" },
      problems: ["unknown"],
    }),
    post: operation({
      id: "changeOwnSignature",
      tag: "Signing",
      summary: "Correct, show, hide, withdraw or erase one's own signature, and start or stop emails about the letter",
      parameters: [token],
      body: { schema: "OwnAct", example: { act: "hide" } },
      response: { description: "Done. Idempotent.", schema: "OwnActAnswer", example: { status: "done" } },
      problems: [...POSTED, "unknown"],
    }),
  },
};
