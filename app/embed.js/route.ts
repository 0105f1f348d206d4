import { buildScript } from "#lib/embeds/script.ts";

/** GET /embed.js: the script of <signature-counter>, made at build time. */
export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  return new Response(await buildScript(), { headers: { "content-type": "text/javascript; charset=utf-8" } });
}
