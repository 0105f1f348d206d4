import { z } from "zod";
import { DETAIL_KEYS, DETAILS, mapKeys } from "./details.ts";

const Line = z.string().nullable();

const ownDetails = mapKeys(DETAIL_KEYS, (key) => lineOf(DETAILS[key].description));
const publicDetails = mapKeys(DETAIL_KEYS, (key) => lineOf((DETAILS[key].publicIf ?? DETAILS[key]).description));

function lineOf(description?: string) {
  return description ? Line.meta({ description }) : Line;
}

/** What anybody may know of a signature: what its signatory chose to show, and never an address. */
const ListedSignature = z.object({
  id: z.uuid(),
  name: z.string(),
  ...publicDetails,
  verifiedAt: z.iso.datetime(),
});

export const SignaturesAnswer = z.object({
  prominent: z.array(ListedSignature).meta({ description: "Who stands first, as the organizers ordered them." }),
  signatures: z.array(ListedSignature).meta({ description: "Listed signatories, the latest signed first." }),
  next: z.uuid().nullable().meta({ description: "What to ask for as `after` to read on; null at the end." }),
});

export const SignedAnswer = z.object({
  status: z.literal("check_your_inbox").meta({
    description: "An email is on its way. It is the same answer whether or not the address had signed before.",
  }),
  proof: z.string().meta({
    description:
      "Sent with the code within a day, it has the code compared with this signing’s alone, and keeps three attempts for it. Sealed; of one length, whether or not the address had signed before.",
  }),
});

export const FindAnswer = z.object({
  status: z.literal("check_your_inbox").meta({
    description: "If the address has signed, an email is on its way. It is the same answer whether or not it has.",
  }),
});

export const OwnActAnswer = z.object({ status: z.literal("done") });

/** What was signed with an address, as its signatory may take it along. */
const OwnWords = z.object({
  ...{
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
  },
  ...ownDetails,
  ...{ listed: z.boolean(), updates: z.boolean(), createdAt: z.iso.datetime() },
});

/** What a signatory takes along (GDPR, articles 15 and 20). More is in it than is named here. */
export const OwnSignatureAnswer = z.object({
  id: z.uuid(),
  letter: z.string().meta({ description: "The letter's title." }),
  state: z.enum(["unverified", "counted", "withdrawn", "invalidated"]),
  name: Line,
  email: z.string(),
  ...ownDetails,
  listed: z.boolean(),
  updates: z.boolean().meta({ description: "Whether mails about the letter are wanted." }),
  createdAt: z.iso.datetime(),
  pendingWords: z.array(OwnWords).meta({
    description: "What was signed with this address besides, and was not verified: kept for 30 days at most.",
  }),
});
