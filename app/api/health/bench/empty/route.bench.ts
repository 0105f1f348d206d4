/** GET /api/health/bench/empty: the server's upper limit. */
export const dynamic = "force-dynamic";

const NOTHING = { headers: { "cache-control": "no-store" } };

export function GET() {
  return Response.json({ status: "empty" }, NOTHING);
}

/** POST /api/health/bench/empty: parses the JSON of a signature and discards it. */
export async function POST(request: Request) {
  await request.json();
  return Response.json({ status: "empty" }, { status: 202, ...NOTHING });
}
