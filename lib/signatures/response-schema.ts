import { z } from "zod";
import { DETAIL_KEYS, DETAILS, mapKeys } from "./details.ts";

const Line = z.string().nullable();

const ownDetails = mapKeys(DETAIL_KEYS, (key) => lineOf(DETAILS[key].description));
const publicDetails = mapKeys(DETAIL_KEYS, (key) => lineOf((DETAILS[key].publicIf ?? DETAILS[key]).description));

function lineOf(description?: string) {
  return description ? Line.meta({ description }) : Line;
}

const ListedSignature = z.object({
  id: z.uuid(),
  name: z.string(),
  ...publicDetails,
  verifiedAt: z.iso.datetime().meta({ description: "The hour (UTC)." }),
});

export const SignaturesAnswer = z.object({
  prominent: z
    .array(ListedSignature)
    .meta({ description: "Prominent signatories, in the order set by the organizers." }),
  signatures: z.array(ListedSignature).meta({ description: "Listed signatories, the latest signed first." }),
  hidden: z.literal(true).optional().meta({ description: "While a host hides the lists, which are then empty." }),
  next: z.uuid().nullable().meta({ description: "Send it as `after` to read the next page; null on the last one." }),
});

export const SignedAnswer = z.object({
  status: z.literal("check_your_inbox").meta({
    description: "An email is on its way. The response is the same whether or not the address had signed before.",
  }),
  proof: z.string().meta({
    description:
      "Send it with the code within a day: the code is then compared with the one of this signing only, and three attempts are reserved for it. Sealed, and of constant length whether or not the address had signed before.",
  }),
});

export const FindAnswer = z.object({
  status: z.literal("check_your_inbox").meta({
    description: "If the address has signed, an email is on its way. The response is the same if it has not.",
  }),
});

export const OwnActAnswer = z.object({ status: z.literal("done") });

const OwnWords = z.object({
  ...{
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
  },
  ...ownDetails,
  listed: z.boolean(),
  updates: z.boolean(),
  createdAt: z.iso.datetime(),
});

/** GDPR, Articles 15 and 20. The download has more fields than these. */
export const OwnSignatureAnswer = z.object({
  id: z.uuid(),
  letter: z.string().meta({ description: "The letter's title." }),
  state: z.enum(["unverified", "checking", "counted", "withdrawn", "quarantined", "invalidated"]),
  name: Line,
  email: z.string(),
  ...ownDetails,
  listed: z.boolean(),
  updates: z.boolean().meta({ description: "Whether the signatory wants emails about the letter." }),
  createdAt: z.iso.datetime(),
  partnerConsents: z
    .array(z.object({ partner: z.string(), wording: z.string(), agreedAt: z.iso.datetime() }))
    .meta({ description: "Consents to partners' own lists, in the words that were shown." }),
  pendingWords: z.array(OwnWords).meta({
    description: "Other words signed with this address and not verified; kept for 30 days at most.",
  }),
});
