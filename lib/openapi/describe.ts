import { actingPaths } from "./acting.ts";
import { embeddingPaths } from "./embedding.ts";
import { exportingPaths } from "./exporting.ts";
import type { Json } from "./json.ts";
import { logPaths } from "./log.ts";
import { readingPaths } from "./reading.ts";
import { allSchemas } from "./schemas.ts";
import { ownPaths } from "./site.ts";
import { webhookPaths, webhooks } from "./webhooks.ts";

/** The major number never changes, because the API is append-only. */
const VERSION = "1.2.0";

const DESCRIPTION = `Open letters, their counts, and how to sign them.

**Nothing is ever removed.** URLs, parameters, fields and problem codes keep their meaning as described here; new ones
may be added at any time. Ignore fields that you do not know.

**Caching.** Public responses are cached for seconds, and served stale while the site is down. Polling more often than
every ten seconds brings nothing new. No key is needed. Where CORS headers are listed, scripts may send
\`If-None-Match\` and read \`ETag\` and \`Retry-After\`.

**Problems** are \`application/problem+json\` (RFC 9457): \`type\` identifies the problem, \`issues\` the fields.

**Limits.** Bodies may have 16 KiB (a signing form: 64 KiB). 429 and 503 include \`Retry-After\`. During maintenance
everything that is not cached answers 503, with the problem \`maintenance\`.`;

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
    tags: ["Reading", "Public log", "Signing", "Partner sites", "Organizers", "The site"].map((name) => ({ name })),
    paths: {
      ...{ ...readingPaths, ...actingPaths, ...exportingPaths, ...webhookPaths },
      ...{ ...embeddingPaths, ...logPaths, ...ownPaths },
    },
    webhooks,
    components: {
      schemas: allSchemas(),
      securitySchemes: {
        key: { type: "http", scheme: "bearer", description: "An API key made by an organizer, or a webhook's secret." },
      },
    },
  };
}
