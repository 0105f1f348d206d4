import { readHealth } from "#lib/health/read.ts";
import { respondJson } from "#lib/http/respond.ts";

/** GET /api/health: readiness. 503 while this process should get no requests, with the reasons; never later than 2 s. */
export async function GET() {
  const health = await readHealth();
  return respondJson(health, { status: health.ready ? 200 : 503 });
}
