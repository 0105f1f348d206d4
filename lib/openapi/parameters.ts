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

export const slug = inPath({ name: "slug", says: "A campaign's name in URLs.", example: "almagro-resign" });
export const localeInPath = inPath({ name: "locale", says: "A language.", schema: { type: "string", enum: LOCALES } });
export const number = inPath({ name: "number", says: "A reason's number.", schema: { type: "integer", minimum: 1 } });
export const token = inPath({ name: "token", says: "The last segment of the link in the email." });
export const pictureName = inPath({ name: "name", says: "The last segment of an update's `picture.url`." });
export const extension = inPath({
  name: "extension",
  says: "SVG, or PNG at twice the size.",
  schema: { type: "string", enum: ["svg", "png"] },
});

export const locale = inQuery({ name: "locale", says: "The language of the texts.", schema: oneOf(LOCALES, "en") });
export const lang = inQuery({
  name: "lang",
  says: "The language; the campaign's own by default and for any other value.",
  schema: oneOf(LOCALES),
});
export const from = inQuery({
  name: "from",
  says: "A partner's key: signatures made through this link are credited to the partner.",
});
export const format = inQuery({
  name: "format",
  says: "The response's format.",
  schema: oneOf(["json", "csv"], "json"),
});
export const by = inQuery({ name: "by", says: "The length of an interval.", schema: oneOf(["hour", "day"], "day") });
export const after = inQuery({
  name: "after",
  says: "`next` of the previous page.",
  schema: { type: "string", format: "uuid" },
});
export const style = inQuery({
  name: "style",
  says: "The badge's shape.",
  schema: oneOf(["flat", "flat-square", "plain"], "flat"),
});
export const theme = inQuery({
  name: "theme",
  says: "The theme of the page around it.",
  schema: oneOf(["light", "dark"], "light"),
});
export const url = {
  ...inQuery({ name: "url", says: "The URL of a letter or reason on this site." }),
  required: true,
};
export const maxwidth = inQuery({ name: "maxwidth", says: "In pixels.", schema: { type: "integer", minimum: 1 } });
export const maxheight = inQuery({ name: "maxheight", says: "In pixels.", schema: { type: "integer", minimum: 1 } });
export const oembedFormat = inQuery({
  name: "format",
  says: "Only `json` is available; `xml` gives 501.",
  schema: oneOf(["json", "xml"], "json"),
});
