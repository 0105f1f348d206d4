import { LOCALES } from "../locale/locales.ts";
import type { Json } from "./json.ts";

type Parameter = { name: string; description: string; schema?: Json; example?: unknown };

const inPath = ({ name, description, schema = { type: "string" }, example }: Parameter): Json => ({
  name,
  in: "path",
  required: true,
  description,
  schema,
  ...(example !== undefined && { example }),
});

const inQuery = ({ name, description, schema = { type: "string" }, example }: Parameter): Json => ({
  name,
  in: "query",
  description,
  schema,
  ...(example !== undefined && { example }),
});

export function inHeader(name: string): Json {
  return { name, in: "header", required: true, schema: { type: "string" } };
}

export function oneOf(values: readonly string[], otherwise?: string): Json {
  return { type: "string", enum: values, ...(otherwise && { default: otherwise }) };
}

export const slug = inPath({ name: "slug", description: "A campaign's name in URLs.", example: "almagro-resign" });
export const localeInPath = inPath({
  name: "locale",
  description: "A language.",
  schema: { type: "string", enum: LOCALES },
});
export const number = inPath({
  name: "number",
  description: "A reason's number.",
  schema: { type: "integer", minimum: 1 },
});
export const token = inPath({ name: "token", description: "The last segment of the link in the email." });
export const pictureName = inPath({ name: "name", description: "The last segment of a picture's URL." });
export const tilePath = inPath({
  name: "path",
  description: "Level or `entries`, and number.",
  example: "entries/000",
});
export const keyId = inPath({ name: "id", description: "Eight hexadecimal digits.", example: "0a1b2c3d" });
export const extension = inPath({
  name: "extension",
  description: "SVG, or PNG at twice the size.",
  schema: { type: "string", enum: ["svg", "png"] },
});

export const locale = inQuery({
  name: "locale",
  description: "The language of the texts.",
  schema: oneOf(LOCALES, "en"),
});
export const lang = inQuery({
  name: "lang",
  description: "The language; the campaign's own by default and for any other value.",
  schema: oneOf(LOCALES),
});
export const from = inQuery({
  name: "from",
  description: "A partner's key: signatures made through this link are credited to the partner.",
});
export const format = inQuery({
  name: "format",
  description: "The response's format.",
  schema: oneOf(["json", "csv"], "json"),
});
export const by = inQuery({
  name: "by",
  description: "The length of an interval.",
  schema: oneOf(["hour", "day"], "day"),
});
export const after = inQuery({
  name: "after",
  description: "`next` of the previous page.",
  schema: { type: "string", format: "uuid" },
});
export const afterEvent = inQuery({
  name: "after",
  description: "`next` of the previous page.",
  schema: { type: "integer", minimum: 0, default: 0 },
});
export const style = inQuery({
  name: "style",
  description: "The badge's shape.",
  schema: oneOf(["flat", "flat-square", "plain"], "flat"),
});
export const theme = inQuery({
  name: "theme",
  description: "The theme of the page around it.",
  schema: oneOf(["light", "dark"], "light"),
});
export const url = {
  ...inQuery({ name: "url", description: "The URL of a letter or reason on this site." }),
  required: true,
};
export const maxwidth = inQuery({
  name: "maxwidth",
  description: "In pixels.",
  schema: { type: "integer", minimum: 1 },
});
export const maxheight = inQuery({
  name: "maxheight",
  description: "In pixels.",
  schema: { type: "integer", minimum: 1 },
});
export const oembedFormat = inQuery({
  name: "format",
  description: "Only `json` is available; `xml` gives 501.",
  schema: oneOf(["json", "xml"], "json"),
});
