import { isDatabaseReady } from "#lib/db.ts";
import { respondJson } from "#lib/http.ts";

/** GET /api/health: 200 while this process can serve; 503 while it lives but has no database. */
export async function GET() {
  const ready = await isDatabaseReady();
  return respondJson({ live: true, ready }, { status: ready ? 200 : 503 });
}
