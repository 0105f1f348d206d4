import { z } from "zod";
import { INTEGER_MAX, Sure } from "../campaigns/fields.ts";
import { Once } from "../http/forms/once.ts";
import { Filter } from "../search/filter.ts";
import { OfSignatory } from "../search/schema.ts";
import { LINE_MAX } from "../signatures/details.ts";
import { Text } from "../text.ts";
import { PROMINENT_MAX } from "./prominent.ts";

export const REASON_MAX = 200;

export const Reason = Text({ max: REASON_MAX });

export const OfRuling = z.object({ slug: z.string(), ruling: z.coerce.number().int().min(1).max(INTEGER_MAX) });
export type OfRuling = z.infer<typeof OfRuling>;

const CHOSEN = "chosen-";

export function boxOf(id: string): string {
  return CHOSEN + id;
}

/** Ticked signatories; `back` is the list's query string. */
export const Selection = z
  .looseObject({
    slug: z.string(),
    back: z.string().max(2_000).default(""),
    intent: z.enum(["invalidate", "restore"], "invalid"),
    reason: z.string().default(""),
    once: Once,
  })
  .transform(({ slug, back, intent, reason, once, ...boxes }, context) => {
    const ids = Object.keys(boxes)
      .filter((name) => name.startsWith(CHOSEN))
      .flatMap((name) => z.uuid().safeParse(name.slice(CHOSEN.length)).data ?? []);
    if (ids.length === 0) context.addIssue({ code: "custom", path: ["signatories"], message: "nothing_chosen" });
    const parsed = intent === "invalidate" ? Reason.safeParse(reason) : undefined;
    for (const { message } of parsed?.error?.issues ?? [])
      context.addIssue({ code: "custom", path: ["reason"], message });
    return { slug, back, intent, ids, once, reason: parsed?.data ?? "" };
  });

/** `seen` is when the preview was made. */
export const Begin = z
  .looseObject({ slug: z.string(), reason: Reason, sure: Sure, once: Once, seen: z.iso.datetime("invalid") })
  .transform(({ slug, reason, once, seen, sure: _, ...criteria }, context) => {
    const filter = Filter.safeParse(criteria);
    if (filter.success) return { slug, reason, once, seen: new Date(seen), filter: filter.data };
    context.addIssue({ code: "custom", path: ["criteria"], message: "invalid" });
    return z.NEVER;
  });

export const Prominence = OfSignatory.extend({
  position: z.coerce.number("invalid").int("invalid").min(1, "invalid").max(PROMINENT_MAX, "invalid"),
  publicTitle: z.union([z.string().trim().length(0), Text({ max: LINE_MAX })]),
});
