import { z } from "zod";
import { containsLink } from "./addresses/links.ts";
import { clean, codePointOf, compose } from "./locale/characters.ts";

const FORBIDDEN = /(?![\n\t])[\p{Cc}\p{Co}\p{Cn}\p{Cs}]/u;

/** Invisible characters, including some letters (Hangul fillers, blank Braille). */
const INVISIBLE = /[\s\p{Cf}\p{M}\u115F\u1160\u3164\uFFA0\u2800]/gu;

/** More marks than any orthography puts on a letter. */
const STACKED_MARKS = /\p{Mn}{7,}/u;

/** Checked before NFC, whose reordering of marks takes quadratic time. */
const HEAPED_MARKS = /\p{Mn}{30,}/u;

/** In code points, on each side of a forbidden character. */
const NEAR = 12;

export function optional<T extends z.ZodType>(schema: T) {
  return z.preprocess(
    (value) => (value === null || (typeof value === "string" && value.trim() === "") ? undefined : value),
    schema.optional(),
  );
}

type Limits = { max: number; lines?: boolean; links?: boolean };

/** Composed, trimmed, single spaces, without formatting characters. `max` counts code points. Messages are codes. */
export function Text({ max, lines = false, links = false }: Limits) {
  return z
    .string({ error: (issue) => (issue.input === undefined ? "required" : "not_text") })
    .transform((typed, context) => {
      const text = tidy(typed, lines);
      const fault = typed.trim() === "" ? { message: "required" } : findFault(text, { max, links });
      if (!fault) return text;
      context.issues.push({ code: "custom", input: typed, ...fault });
      return z.NEVER;
    })
    .meta({ maxLength: max });
}

function tidy(text: string, lines: boolean): string {
  const cleaned = clean(text, { lines });
  const trimmed = (HEAPED_MARKS.test(cleaned) ? cleaned : compose(cleaned)).trim();
  return lines ? trimmed : trimmed.replace(/ {2,}/g, " ");
}

type Fault = { message: string; params?: Record<string, string | number> };

function findFault(text: string, { max, links }: { max: number; links: boolean }): Fault | undefined {
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden) return { message: "forbidden_characters", params: describePlace(text, forbidden.index) };
  if (text.replace(INVISIBLE, "") === "") return { message: "invisible" };
  const stacked = STACKED_MARKS.exec(text);
  if (stacked)
    return { message: "forbidden_characters", params: describePlace(text, stacked.index + stacked[0].length - 1) };
  if ([...text].length > max) return { message: "too_long" };
  if (!links && containsLink(text)) return { message: "link" };
}

/** Lines and positions count from 1, in code points; `near` shows the character as a box. */
function describePlace(text: string, index: number): Record<string, string | number> {
  const before = [...text.slice(0, index)];
  const [character = "", ...after] = [...text.slice(index, index + 4 * NEAR)];
  const start = before.lastIndexOf("\n") + 1;
  const near = [...before.slice(Math.max(start, before.length - NEAR)), "\u25A1", ...after.slice(0, NEAR)];
  return {
    ...{ character: codePointOf(character), line: before.filter((one) => one === "\n").length + 1 },
    ...{ position: before.length - start + 1, near: near.join("").split("\n")[0]?.replace(/\p{C}/gu, "\u25A1") ?? "" },
  };
}
