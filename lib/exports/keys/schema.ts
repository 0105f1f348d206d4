import { z } from "zod";
import { Sure } from "../../campaigns/fields.ts";
import { Text } from "../../text.ts";

export const SCOPES = ["export_contacts", "export_delivery"] as const;
export type Scope = (typeof SCOPES)[number];

const NAME_MAX = 60;

export const NewKey = z.object({ slug: z.string(), name: Text({ max: NAME_MAX }), scope: z.enum(SCOPES, "required") });
export type NewKey = z.infer<typeof NewKey>;

export const OfKey = z.object({ slug: z.string(), key: z.uuid(), sure: Sure });
