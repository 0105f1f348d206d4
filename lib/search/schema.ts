import { z } from "zod";
import { Address } from "../addresses/schema.ts";

export const OfSignatory = z.object({ slug: z.string(), id: z.uuid() });

export const ByAddress = z.object({ slug: z.string(), email: Address });
