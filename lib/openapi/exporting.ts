import { PARAMETERS } from "../exports/schema.ts";
import type { Json } from "./json.ts";
import { operation } from "./operation.ts";
import { slug } from "./parameters.ts";

const file = { type: "string", format: "binary" };

export const exportingPaths: Json = {
  "/api/campaigns/{slug}/export": {
    get: exporting("exportSignatories", [
      ...PARAMETERS.map((name) => ({
        name,
        in: "query",
        required: false,
        description:
          name === "purpose"
            ? "The purpose. Required, except with an API key, whose name is the default."
            : "See the schema `ExportInput`.",
        schema: { $ref: `#/components/schemas/ExportInput/properties/${name}` },
      })),
    ]),
    post: exporting("exportSignatoriesByForm", []),
  },
};

function exporting(id: string, query: Json[]): Json {
  return operation({
    id,
    tag: "Organizers",
    key: true,
    summary: "Export signatories, as an organizer or with an API key",
    description:
      "Each export is recorded with its purpose, and shown on the letter's numbers page. With an API key, kind and purpose default to the key's kind and name.",
    parameters: [slug, ...query],
    ...(query.length === 0 && {
      body: { schema: "ExportInput", example: { kind: "delivery", format: "csv", purpose: "For the addressee" } },
    }),
    response: {
      description: "The file, streamed as CSV, XLSX or JSON Lines.",
      type: "application/octet-stream",
      schema: file,
    },
    problems: ["not_logged_in", "unknown_key", "cross_site", "forbidden", "unknown_campaign", "busy", "invalid_input"],
  });
}
