import type { Json } from "./json.ts";
import { operation } from "./operation.ts";
import * as parameter from "./parameters.ts";

const { slug, lang, from } = parameter;
const embed = { tag: "Partner sites" } as const;
const PAGES = "public, max-age=0, s-maxage=10, stale-while-revalidate=60, stale-if-error=86400";
const png = { type: "string", format: "binary" };
const share = { ...embed, response: { description: "PNG, 1200 × 630.", type: "image/png", schema: png }, cache: PAGES };

export const embeddingPaths: Json = {
  "/embed.js": {
    get: operation({
      ...embed,
      id: "embedScript",
      open: true,
      summary: "The script that defines the element <signature-counter>",
      response: { description: "JavaScript.", type: "text/javascript" },
    }),
  },
  "/embed/{slug}": {
    get: operation({
      ...embed,
      id: "embedFrame",
      summary: "The count as a page for an iframe, without scripts",
      parameters: [slug, lang, from],
      response: { description: "HTML that any site may frame.", type: "text/html" },
      problems: ["unknown_campaign", "unavailable"],
      pages: true,
    }),
  },
  "/form.js": {
    get: operation({
      ...embed,
      id: "formScript",
      open: true,
      summary: "The script that defines the element <signature-form>",
      response: { description: "JavaScript.", type: "text/javascript" },
    }),
  },
  "/embed/{slug}/form": {
    get: operation({
      ...embed,
      id: "formFrame",
      summary: "The signing form as a page for an iframe",
      parameters: [slug, lang, from],
      response: { description: "HTML that any site may frame.", type: "text/html" },
      problems: ["unknown_campaign", "unavailable"],
      pages: true,
    }),
    post: operation({
      ...embed,
      id: "signInFrame",
      summary: "Sign, from that page only",
      parameters: [slug],
      body: {
        schema: "SignatureInput",
        example: { name: "Ana Pérez", email: "ana@example.org", listed: true, locale: "es", source: "red-andina" },
      },
      response: { status: 303, description: "To the page that says what follows.", type: "text/html" },
      problems: ["cross_site", "invalid_input", "unknown_campaign", "not_open", "closed", "too_many_requests"],
      pages: true,
    }),
  },
  "/badge/{slug}.{extension}": {
    get: operation({
      ...embed,
      id: "badge",
      open: true,
      summary: "The count as a badge",
      description: "SVG for pages; PNG at double density for email.",
      parameters: [slug, parameter.extension, lang, parameter.style, parameter.theme],
      response: { description: "The badge.", type: "image/svg+xml", also: "image/png" },
      problems: ["unknown_campaign"],
    }),
  },
  "/{locale}/{slug}/share.png": {
    get: operation({
      ...share,
      id: "shareImage",
      summary: "A letter's share image, with the count",
      parameters: [parameter.localeInPath, slug],
      problems: ["unknown_campaign"],
    }),
  },
  "/{locale}/{slug}/reasons/{number}/share.png": {
    get: operation({
      ...share,
      id: "reasonShareImage",
      summary: "A reason's share image, with the count",
      parameters: [parameter.localeInPath, slug, parameter.number],
      problems: ["not_found"],
    }),
  },
  "/oembed": {
    get: operation({
      ...embed,
      id: "oembed",
      open: true,
      summary: "oEmbed 1.0: embeddable content for a letter's URL",
      parameters: [parameter.url, parameter.maxwidth, parameter.maxheight, parameter.oembedFormat],
      response: { description: "An iframe to embed.", schema: "Oembed" },
      problems: ["unreadable", "not_found", "not_implemented"],
    }),
  },
};
