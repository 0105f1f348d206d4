import { z } from "zod";
import { Address } from "../addresses/schema.ts";
import { ROLES } from "../campaigns/role.ts";

/** Whom an owner asks into a team, and as what. */
export const Invitation = z.object({ slug: z.string(), email: Address, role: z.enum(ROLES, "required") });
export type Invitation = z.infer<typeof Invitation>;

/** One of a team, or invited to it. */
export const OfTeam = z.object({ slug: z.string(), member: z.uuid() });
export type OfTeam = z.infer<typeof OfTeam>;
