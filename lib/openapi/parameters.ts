import { LOCALES } from "../locale/locales.ts";
import type { Json } from "./json.ts";

type Parameter = { name: string; says: string; schema?: Json; example?: unknown };

const inPath = ({ name, says, schema = { type: "string" }, example }: Parameter): Json => ({
  name,
  in: "path",
  required: true,
  description: says,
  schema,
  ...(example !== undefined && { example }),
});

const inQuery = ({ name, says, schema = { type: "string" }, example }: Parameter): Json => ({
  name,
  in: "query",
  description: says,
  schema,
  ...(example !== undefined && { example }),
});

export function inHeader(name: string): Json {
  return { name, in: "header", required: true, schema: { type: "string" } };
}

export function oneOf(values: readonly string[], otherwise?: string): Json {
  return { type: "string", enum: values, ...(otherwise && { default: otherwise }) };
}

export const slug = inPath({ name: "slug", says: "A campaign's name in addresses.", example: "almagro-resign" });
export const localeInPath = inPath({ name: "locale", says: "A language.", schema: { type: "string", enum: LOCALES } });
export const number = inPath({ name: "number", says: "A reason's number.", schema: { type: "integer", minimum: 1 } });
export const token = inPath({ name: "token", says: "What the link in the mail ends with." });
export const pictureName = inPath({ name: "name", says: "As `picture.url` of an update ends." });
export const extension = inPath({
  name: "extension",
  says: "SVG, or PNG at twice the size.",
  schema: { type: "string", enum: ["svg", "png"] },
});

export const locale = inQuery({ name: "locale", says: "The language of the texts.", schema: oneOf(LOCALES, "en") });
export const lang = inQuery({
  name: "lang",
  says: "The language. Without one, or in another than these, the campaign's own.",
  schema: oneOf(LOCALES),
});
export const from = inQuery({
  name: "from",
  says: "A partner's key: who signs by this way is counted for the partner.",
});
export const format = inQuery({
  name: "format",
  says: "The form of the answer.",
  schema: oneOf(["json", "csv"], "json"),
});
export const by = inQuery({ name: "by", says: "The length of a step.", schema: oneOf(["hour", "day"], "day") });
export const after = inQuery({
  name: "after",
  says: "`next` of the page before.",
  schema: { type: "string", format: "uuid" },
});
export const style = inQuery({
  name: "style",
  says: "How it looks.",
  schema: oneOf(["flat", "flat-square", "plain"], "flat"),
});
export const theme = inQuery({
  name: "theme",
  says: "For light or dark pages.",
  schema: oneOf(["light", "dark"], "light"),
});
export const url = {
  ...inQuery({ name: "url", says: "The address of a letter or reason on this site." }),
  required: true,
};
export const maxwidth = inQuery({ name: "maxwidth", says: "Pixels.", schema: { type: "integer", minimum: 1 } });
export const maxheight = inQuery({ name: "maxheight", says: "Pixels.", schema: { type: "integer", minimum: 1 } });
export const oembedFormat = inQuery({
  name: "format",
  says: "Only `json` is made; `xml` is answered 501.",
  schema: oneOf(["json", "xml"], "json"),
});
