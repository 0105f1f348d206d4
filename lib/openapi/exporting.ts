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
            ? "What for: needed, but of a key, which stands for its own name."
            : "As in the schema `ExportInput`.",
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
    summary: "Take signatories out, as an organizer or with an API key",
    description:
      "Each export is logged with its purpose, and told of on the letter's page of numbers. A key stands for the kind that it was made for, and for its own name as the purpose, where these are left out.",
    parameters: [slug, ...query],
    ...(query.length === 0 && {
      body: { schema: "ExportInput", example: { kind: "delivery", format: "csv", purpose: "For the addressee" } },
    }),
    answer: { says: "The file, streamed: CSV, XLSX or JSON lines.", type: "application/octet-stream", schema: file },
    problems: ["not_logged_in", "unknown_key", "cross_site", "forbidden", "unknown_campaign", "busy", "invalid_input"],
  });
}
