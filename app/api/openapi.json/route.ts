import { door } from "#lib/door.ts";
import { env } from "#lib/env.ts";
import { respondPublic } from "#lib/http.ts";
import { describeApi } from "#lib/openapi/describe.ts";

export const dynamic = "force-dynamic"; // it names the address of the site

/** GET /api/openapi.json: this API, described for machines. */
export const GET = door(async () => respondPublic(describeApi(env().SITE_URL)));
