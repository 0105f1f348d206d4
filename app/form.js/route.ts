import { buildFormScript } from "#lib/embeds/script.ts";

/** GET /form.js: the script of <signature-form>, made at build time. */
export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  return new Response(await buildFormScript(), { headers: { "content-type": "text/javascript; charset=utf-8" } });
}
