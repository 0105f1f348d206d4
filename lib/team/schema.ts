import { z } from "zod";
import { Address } from "../addresses/schema.ts";
import { ROLES } from "./role.ts";

export const Invitation = z.object({ slug: z.string(), email: Address, role: z.enum(ROLES, "required") });
export type Invitation = z.infer<typeof Invitation>;

export const OfTeam = z.object({ slug: z.string(), member: z.uuid() });
export type OfTeam = z.infer<typeof OfTeam>;
