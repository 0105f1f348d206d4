import type { Json } from "./json.ts";
import { operation } from "./operation.ts";
import { keyId, slug, tilePath, token } from "./parameters.ts";

const log = { tag: "Public log", open: true } as const;
const newest = { ...log, cache: "public, max-age=2, s-maxage=2" };

export const logPaths: Json = {
  "/log/{slug}/checkpoint": {
    get: operation({
      ...newest,
      id: "readCheckpoint",
      summary: "The newest checkpoint of the log of count changes",
      description: "A signed note (c2sp.org/tlog-checkpoint). The extension line has the count.",
      parameters: [slug],
      response: { description: "The checkpoint.", type: "text/plain" },
      problems: ["not_found"],
    }),
  },
  "/log/{slug}/cosigned/{id}": {
    get: operation({
      ...newest,
      id: "readCosigned",
      summary: "The newest checkpoint that a witness cosigned",
      description: "A signed note with the cosignature (c2sp.org/tlog-cosignature). `id`: that of its verifier key.",
      parameters: [slug, keyId],
      response: { description: "The checkpoint.", type: "text/plain" },
      problems: ["not_found"],
    }),
  },
  "/log/{slug}/vkey": {
    get: operation({
      ...newest,
      id: "readLogKeys",
      summary: "The log's verifier keys, the newest first",
      parameters: [slug],
      response: { description: "A key per line (c2sp.org/signed-note).", type: "text/plain" },
      problems: ["not_found"],
    }),
  },
  "/log/{slug}/samples": {
    get: operation({
      ...log,
      cache: "public, max-age=2, s-maxage=2, stale-while-revalidate=10, stale-if-error=86400",
      id: "readSamples",
      summary: "Every random sample that was begun, the newest first",
      description: "docs/auditable-count.md says how numbers are drawn, and when a total is told.",
      parameters: [slug],
      response: {
        description: "The samples. What has not happened yet is null.",
        schema: { type: "object", properties: { samples: { type: "array", items: { type: "object" } } } },
        example: { samples: [] },
      },
      problems: ["not_found"],
    }),
  },
  "/log/{slug}/tile/{path}": {
    get: operation({
      ...log,
      cache: "public, max-age=31536000, immutable",
      id: "readTile",
      summary: "Hashes or entries of the log",
      description: "As c2sp.org/tlog-tiles says: `0/000`, `0/x001/234.p/9`, `entries/000`.",
      parameters: [slug, tilePath],
      response: { description: "256 of them, or fewer in a partial tile.", type: "application/octet-stream" },
      problems: ["not_found"],
    }),
  },
  "/api/my-signature/{token}/receipt": {
    get: operation({
      id: "readReceipt",
      tag: "Public log",
      summary: "A receipt, which proves to whoever knows name and address that they signed",
      description: "404 while the signature has no published entry, or does not count.",
      parameters: [token],
      response: { description: "A proof (c2sp.org/tlog-proof).", type: "application/octet-stream" },
      problems: ["unknown"],
    }),
  },
};
