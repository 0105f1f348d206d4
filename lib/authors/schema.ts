import { z } from "zod";
import { Address } from "../addresses/schema.ts";
import { AUTHOR_KINDS } from "../campaigns/author.ts";
import { Line, orEmpty, Sure, Website } from "../campaigns/fields.ts";
import { LOCALES, type Locale } from "../locale/locales.ts";
import { optional, Text } from "../text.ts";

const NAME_MAX = 80;
const ROLE_MAX = 120;

const Role = orEmpty(Line(ROLE_MAX));
const roles = {
  "role-en": Role,
  "role-es": Role,
  "role-pt": Role,
  "role-fr": Role,
} as const satisfies Record<`role-${Locale}`, typeof Role>;

/** `revision` is that of the fields when the form was opened. */
export const AuthorChange = z.object({
  campaign: z.string(),
  revision: z.coerce.number().int(),
  kind: z.enum(AUTHOR_KINDS, "required"),
  name: Text({ max: NAME_MAX, links: true }),
  website: orEmpty(Website),
  ...roles,
});
export type AuthorChange = z.infer<typeof AuthorChange>;

/** An empty address: messages are no longer relayed. */
export const ContactChange = z.object({ campaign: z.string(), email: optional(Address) });
export type ContactChange = z.infer<typeof ContactChange>;

const USES = ["letter", "author"] as const;
export type PictureUse = (typeof USES)[number];

export const PictureRef = z.object({ campaign: z.string(), use: z.enum(USES) });
export type PictureRef = z.infer<typeof PictureRef>;

const ALT_MAX = 250;
const Alt = orEmpty(Line(ALT_MAX));
const alts = {
  "alt-en": Alt,
  "alt-es": Alt,
  "alt-pt": Alt,
  "alt-fr": Alt,
} as const satisfies Record<`alt-${Locale}`, typeof Alt>;

/** `alt` is in the campaign's own language. A logo needs none: it stands beside the name. */
export const PictureInput = PictureRef.extend({ alt: Alt });
export type PictureInput = z.infer<typeof PictureInput>;

const Percent = z.coerce.number().int().min(0).max(100);
export const PictureChange = z.object({ campaign: z.string(), focusX: Percent, focusY: Percent, ...alts });
export type PictureChange = z.infer<typeof PictureChange>;

const SENDER_MAX = 60;
const SUBJECT_MAX = 100;
const CLOSING_MAX = 300;
const Subject = orEmpty(Line(SUBJECT_MAX));
const Closing = orEmpty(Line(CLOSING_MAX));
const voices = {
  ...{ "subject-en": Subject, "subject-es": Subject, "subject-pt": Subject, "subject-fr": Subject },
  ...{ "closing-en": Closing, "closing-es": Closing, "closing-pt": Closing, "closing-fr": Closing },
} as const satisfies Record<`subject-${Locale}`, typeof Subject> & Record<`closing-${Locale}`, typeof Closing>;

export const SenderChange = z.object({
  campaign: z.string(),
  revision: z.coerce.number().int(),
  sender: orEmpty(Line(SENDER_MAX)),
  replyTo: optional(Address),
  ...voices,
});
export type SenderChange = z.infer<typeof SenderChange>;

export const TestMail = z.object({ campaign: z.string(), locale: z.enum(LOCALES, "unknown_locale") });
export type TestMail = z.infer<typeof TestMail>;

export const AuthorRemoval = z.object({ campaign: z.string(), sure: Sure });
export type AuthorRemoval = z.infer<typeof AuthorRemoval>;
