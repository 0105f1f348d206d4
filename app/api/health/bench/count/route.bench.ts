import { logCount } from "#lib/counters/log-count.ts";

/** GET /api/health/bench/count: the count, uncached. */
export const dynamic = "force-dynamic";

export async function GET() {
  const counter = await logCount("almagro-resign");
  return Response.json({ ...counter, asOf: new Date() }, { headers: { "cache-control": "no-store" } });
}
