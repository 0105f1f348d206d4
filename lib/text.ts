import { z } from "zod";

const FORBIDDEN = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
const FORBIDDEN_BUT_LINES = /(?![\n\t])[\p{Cc}\p{Co}\p{Cn}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** Invisible characters, including some letters (Hangul fillers, blank Braille). */
const INVISIBLE = /[\s\p{Cf}\p{M}\u115F\u1160\u3164\uFFA0\u2800]/gu;

/** More marks than any orthography puts on a letter. */
const STACKED_MARKS = /\p{Mn}{7,}/u;

/** Checked before NFC, whose reordering of marks takes quadratic time. */
const HEAPED_MARKS = /\p{Mn}{30,}/u;

const LINK =
  /:\/\/|\bwww\.|\S@\S+\.\S|[\p{L}\d-]\.\p{L}{2,}\/|[\p{L}\d-]{2,}\.(com|net|org|info|biz|io|co|ru|cn|xyz|top|site|online|shop|link|click|app|dev|ly|tk)\b/iu;

export function optional<T extends z.ZodType>(schema: T) {
  return z.preprocess(
    (value) => (value === null || (typeof value === "string" && value.trim() === "") ? undefined : value),
    schema.optional(),
  );
}

type Limits = { max: number; lines?: boolean; links?: boolean };

/** NFC, trimmed, single spaces; any script. `max` counts code points. Issue messages are stable codes. */
export function Text({ max, lines = false, links = false }: Limits) {
  return z
    .string({ error: (issue) => (issue.input === undefined ? "required" : "not_text") })
    .transform((text) => tidy(text, lines))
    .check((context) => {
      const text = context.value;
      const code = fault(text, { max, lines, links });
      if (code) context.issues.push({ code: "custom", message: code, input: text });
    })
    .meta({ maxLength: max });
}

function tidy(text: string, lines: boolean): string {
  const composed = HEAPED_MARKS.test(text) ? text : text.normalize("NFC");
  const trimmed = composed.replace(/\r\n?/g, "\n").trim();
  return lines ? trimmed : trimmed.replace(/ {2,}/g, " ");
}

function fault(text: string, { max, lines, links }: Required<Limits>): string | undefined {
  if (text === "") return "required";
  if ((lines ? FORBIDDEN_BUT_LINES : FORBIDDEN).test(text)) return "forbidden_characters";
  if (text.replace(INVISIBLE, "") === "") return "invisible";
  if (STACKED_MARKS.test(text)) return "forbidden_characters";
  if ([...text].length > max) return "too_long";
  if (!links && LINK.test(asAddressBar(text))) return "link";
}

/** Browsers treat full-width letters and ideographic full stops as plain ones (UTS #46). */
function asAddressBar(text: string): string {
  return text.normalize("NFKC").replaceAll("\u3002", ".");
}
