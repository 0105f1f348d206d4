import { z } from "zod";

/** In code points. */
export type Limits = Record<string, number>;
/** `cut`: remaining lengths of shortened fields, in code points. */
export type Fitted = { values: Record<string, string>; cut: Record<string, number> };

const LEEWAY = 2;
const FIELDS_MAX = 200;
const NAME_MAX = 60;
/** Bytes of HTML allowed beyond twice the input. */
const SLACK = 2_000;

/** Fits a form's text fields for display: each within twice its limit, and all in proportion to the input. */
export function fitValues(fields: Record<string, unknown>, limits: Limits = {}, otherMax = 1_000): Fitted {
  const texts = Object.entries(fields)
    .flatMap(([name, value]) => (typeof value === "string" && name.length <= NAME_MAX ? [{ name, value }] : []))
    .slice(0, FIELDS_MAX);
  let left = SLACK + 2 * texts.reduce((sum, { value }) => sum + Buffer.byteLength(value), 0);
  const fitted: Fitted = { values: {}, cut: {} };
  for (const { name, value } of texts) {
    const { text, weight, count } = cut(value, LEEWAY * (limits[name] ?? otherMax), left);
    left -= weight;
    fitted.values[name] = text;
    if (text.length < value.length) fitted.cut[name] = count;
  }
  return fitted;
}

function cut(value: string, max: number, bytes: number) {
  let [count, weight, end] = [0, 0, 0];
  for (const character of value) {
    const more = ESCAPED[character] ?? Buffer.byteLength(character);
    if (count === max || weight + more > bytes) break;
    count += 1;
    weight += more;
    end += character.length;
  }
  return { text: value.slice(0, end), weight, count };
}

const ESCAPED: Record<string, number | undefined> = { "<": 4, ">": 4, "&": 5, '"': 6, "'": 6 };

const known = new WeakMap<z.ZodType, Limits>();

/** The form's own texts come back whole, however long: nothing typed is lost. */
export function wholeTexts(schema: z.ZodType): Limits {
  return Object.fromEntries(Object.keys(limitsOf(schema)).map((name) => [name, Number.POSITIVE_INFINITY]));
}

export function limitsOf(schema: z.ZodType): Limits {
  const before = known.get(schema);
  if (before) return before;
  const limits: Limits = {};
  for (const io of ["input", "output"] as const) {
    const json = z.toJSONSchema(schema, { io, unrepresentable: "any" });
    for (const { properties = {} } of [json, ...(json.anyOf ?? []), ...(json.oneOf ?? [])])
      for (const [name, field] of Object.entries(properties))
        if (typeof field === "object" && field.maxLength !== undefined) limits[name] ??= field.maxLength;
  }
  known.set(schema, limits);
  return limits;
}
