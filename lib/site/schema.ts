import { z } from "zod";
import { Line, orEmpty, Website } from "../campaigns/fields.ts";
import { cleanLine } from "../locale/characters.ts";
import type { Locale } from "../locale/locales.ts";
import { Text } from "../text.ts";
import { darkerFor } from "./accent.ts";
import type { Link } from "./in-force.ts";

const NAME_MAX = 40;
const IMPRINT_MAX = 10_000;
const LABEL_MAX = 60;
const LINKS_MAX = 8;

const Accent = z
  .string()
  .default("")
  .overwrite(cleanLine)
  .transform((typed) => (typed === "" || typed.startsWith("#") ? typed : `#${typed}`).toLowerCase())
  .pipe(z.string().regex(/^(#[0-9a-f]{6})?$/, "not_a_color"))
  .superRefine((color, context) => {
    const what = color && darkerFor(color);
    if (what) context.addIssue({ code: "custom", message: "too_light", params: { what } });
  });

const Label = Line(LABEL_MAX);

/** One link a line: its label, a space, and its URL. */
export const LinkLines = z
  .string()
  .default("")
  .transform((text, context): Link[] => {
    const lines = text.split("\n").flatMap((line) => cleanLine(line) || []);
    if (lines.length > LINKS_MAX) context.addIssue("too_many_links");
    return lines.flatMap((line) => {
      const [, label, typed] = /^(.*\S)\s+(\S+)$/.exec(line) ?? [];
      const [name, url] = [Label.safeParse(label), Website.safeParse(typed)];
      if (name.success && url.success) return [{ label: name.data, url: url.data }];
      context.addIssue({ code: "custom", message: "not_a_link", params: { what: line.slice(0, LABEL_MAX) } });
      return [];
    });
  });

const Imprint = orEmpty(Text({ max: IMPRINT_MAX, lines: true, links: true }));

const texts = {
  ...{ "links-en": LinkLines, "links-es": LinkLines, "links-pt": LinkLines, "links-fr": LinkLines },
  ...{ "imprint-en": Imprint, "imprint-es": Imprint, "imprint-pt": Imprint, "imprint-fr": Imprint },
} as const satisfies Record<`links-${Locale}`, typeof LinkLines> & Record<`imprint-${Locale}`, typeof Imprint>;

/** `revision` is that of the fields when the form was opened. */
export const SiteChange = z.object({
  revision: z.coerce.number().int(),
  name: orEmpty(Line(NAME_MAX)),
  accent: Accent,
  ...texts,
});
export type SiteChange = z.infer<typeof SiteChange>;

export function linesOf(links: Link[]): string {
  return links.map(({ label, url }) => `${label} ${url}`).join("\n");
}
