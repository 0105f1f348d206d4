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
        "Counts once the address is verified, by the link or the code of the email that follows: they stand for these words and no others. A form is answered 303.",
      parameters: [slug],
      body: {
        schema: "SignatureInput",
        example: { name: "Ana Pérez", email: "ana@example.org", country: "MX", listed: true, locale: "es" },
      },
      answer: {
        status: 202,
        says: "Taken.",
        schema: "SignedAnswer",
        example: { status: "check_your_inbox", proof: "Amsx…" },
      },
      problems: [...POSTED, "unknown_campaign", "not_open", "closed", "too_many_requests"],
    }),
  },
  "/api/verifications": {
    post: operation({
      id: "verifyByCode",
      tag: "Signing",
      summary: "Verify by the six digits of an email",
      description:
        "A code stands for the words that were signed when its email was asked for, and for no others. A form is answered 303, to a page that shows them before they are verified. A network has five wrong codes a day for an address, and all together have 90. Past them the code is locked (429): the link in the email verifies all the same.",
      body: {
        schema: "CodeInput",
        example: { slug: "almagro-resign", email: "ana@example.org", code: "123456" },
      },
      answer: { says: "It counts.", schema: "VerifiedAnswer", example: { status: "verified" } },
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
      summary: "Verify by the link of a mail",
      description:
        "Needs no body. Again is the same as once. A link stands for the words that were signed when its email was asked for: where the signature was verified with others, the answer is `already_verified`, and nothing changes.",
      parameters: [token],
      answer: { says: "It counts.", schema: "VerifiedAnswer", example: { status: "verified" } },
      problems: [
        "unreadable",
        "cross_site",
        "unknown",
        "expired",
        "withdrawn",
        "invalidated",
        "closed",
        "already_verified",
        "unavailable",
      ],
    }),
  },
  "/api/verifications/{token}/renewal": {
    post: operation({
      id: "renewVerification",
      tag: "Signing",
      summary: "Ask for a new link by email",
      description:
        "For a link that has expired: the email goes to the same address, if it has not had too many today. Needs no body. The answer does not tell whether an email is sent.",
      parameters: [token],
      answer: { status: 202, says: "Taken.", schema: "FindAnswer", example: { status: "check_your_inbox" } },
      problems: ["unreadable", "cross_site", "unknown", "too_many_requests", "unavailable"],
    }),
  },
  "/api/my-signature": {
    post: operation({
      id: "findSignatures",
      tag: "Signing",
      summary: "Have the links to the signatures of an address sent to it",
      description: "All of them in one email, at most ten emails of any kind a day. A form is answered 303.",
      body: { schema: "FindInput", example: { email: "ana@example.org", locale: "es" } },
      answer: { status: 202, says: "Asked.", schema: "FindAnswer", example: { status: "check_your_inbox" } },
      problems: [...POSTED, "too_many_requests"],
    }),
  },
  "/api/my-signature/{token}": {
    get: operation({
      id: "readOwnSignature",
      tag: "Signing",
      summary: "All that is kept of a signatory, for themselves",
      parameters: [token],
      answer: { says: "The signature, as a file.", schema: "OwnSignatureAnswer" },
      problems: ["unknown"],
    }),
    post: operation({
      id: "changeOwnSignature",
      tag: "Signing",
      summary:
        "Correct, show, hide, withdraw or erase one's own signature, and start or stop the mails about the letter",
      parameters: [token],
      body: { schema: "OwnAct", example: { act: "hide" } },
      answer: { says: "Done. Again is the same as once.", schema: "OwnActAnswer", example: { status: "done" } },
      problems: [...POSTED, "unknown"],
    }),
  },
};
