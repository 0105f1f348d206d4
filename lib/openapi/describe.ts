import { actingPaths } from "./acting.ts";
import { embeddingPaths } from "./embedding.ts";
import { exportingPaths } from "./exporting.ts";
import type { Json } from "./json.ts";
import { readingPaths } from "./reading.ts";
import { allSchemas } from "./schemas.ts";
import { ownPaths } from "./site.ts";

/** The description's version; the major number never changes, because the API is append-only. */
const VERSION = "1.0.0";

const DESCRIPTION = `Open letters, their counts, and how to sign them.

**Nothing is ever taken away.** Addresses, parameters, fields, codes of problems and what they mean stay as they are
described here; new ones may be added at any time. Read past what you do not know.

**Caching.** What everybody may read is cached for seconds and answered from a cache, also while the site is down.
There is no need to ask more often than every ten seconds, and no key is needed. CORS is open where an answer says so:
scripts may send \`If-None-Match\`, and read \`ETag\` and \`Retry-After\`.

**Problems** are \`application/problem+json\` (RFC 9457): \`type\` says which one, \`issues\` which fields.

**Limits.** Bodies of at most 16 KiB (a signing form: 64 KiB). 429 and 503 say by \`Retry-After\` when to come back.`;

/** The API as OpenAPI 3.1, from the schemas that the routes and tests use. */
export function describeApi(site: string): Json {
  return {
    openapi: "3.1.0",
    info: {
      title: "Undersigned",
      version: VERSION,
      description: DESCRIPTION,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: site }],
    tags: ["Reading", "Signing", "Partner sites", "Organizers", "The site"].map((name) => ({ name })),
    paths: { ...readingPaths, ...actingPaths, ...exportingPaths, ...embeddingPaths, ...ownPaths },
    components: {
      schemas: allSchemas(),
      securitySchemes: { key: { type: "http", scheme: "bearer", description: "A key that an organizer made." } },
    },
  };
}
