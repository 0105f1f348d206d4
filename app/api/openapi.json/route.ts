import { env } from "#lib/env.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondPublic } from "#lib/http/respond.ts";
import { describeApi } from "#lib/openapi/describe.ts";

export const dynamic = "force-dynamic"; // contains the site's URL

/** GET /api/openapi.json: the OpenAPI description. */
export const GET = withErrorBoundary(async () => respondPublic(describeApi(env().SITE_URL)));
