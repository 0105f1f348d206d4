import { z } from "zod";
import { Line, orEmpty } from "../campaigns/fields.ts";
import { LOCALES } from "../locale/locales.ts";
import { PAPERS } from "./paper.ts";

/** In code points. */
export const PRESENTED_BY_MAX = 200;
export const PLACE_MAX = 80;

export const PackInput = z.object({
  slug: z.string(),
  locale: z.enum(LOCALES),
  presentedBy: orEmpty(Line(PRESENTED_BY_MAX)),
  place: orEmpty(Line(PLACE_MAX)),
  paper: z.enum(PAPERS).default("a4"),
});
export type PackInput = z.infer<typeof PackInput>;

export const OfPack = z.object({ slug: z.string(), id: z.uuid() });
export type OfPack = z.infer<typeof OfPack>;
