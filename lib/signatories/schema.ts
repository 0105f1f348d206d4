import { z } from "zod";
import { Address } from "../addresses/schema.ts";
import { LINE_MAX } from "../signatures/schema.ts";
import { Text } from "../text.ts";
import { PROMINENT_MAX } from "./prominent.ts";

export const OfSignatory = z.object({ slug: z.string(), id: z.uuid() });

export const ByAddress = z.object({ slug: z.string(), email: Address });

export const Prominence = OfSignatory.extend({
  position: z.coerce.number("invalid").int("invalid").min(1, "invalid").max(PROMINENT_MAX, "invalid"),
  publicTitle: z.union([z.string().trim().length(0), Text({ max: LINE_MAX })]),
});
