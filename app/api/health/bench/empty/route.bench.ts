/** GET /api/health/bench/empty: the server's upper limit. */
export const dynamic = "force-dynamic";

const NOTHING = { headers: { "cache-control": "no-store" } };

export function GET() {
  return Response.json({ status: "empty" }, NOTHING);
}
