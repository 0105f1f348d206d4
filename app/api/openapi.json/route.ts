import { env } from "#lib/env.ts";
import { door } from "#lib/http/handle.ts";
import { respondPublic } from "#lib/http/respond.ts";
import { describeApi } from "#lib/openapi/describe.ts";

export const dynamic = "force-dynamic"; // contains the site's URL

/** GET /api/openapi.json: the OpenAPI description. */
export const GET = door(async () => respondPublic(describeApi(env().SITE_URL)));
