/** GET /api/health/bench/empty: what the server can do at most. */
export const dynamic = "force-dynamic";

const NOTHING = { headers: { "cache-control": "no-store" } };

export function GET() {
  return Response.json({ status: "empty" }, NOTHING);
}

/** POST /api/health/bench/empty: reads the JSON of a signature, and does nothing with it. */
export async function POST(request: Request) {
  await request.json();
  return Response.json({ status: "empty" }, { status: 202, ...NOTHING });
}
