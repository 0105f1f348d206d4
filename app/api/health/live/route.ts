import { respondJson } from "#lib/http/respond.ts";

/** GET /api/health/live: liveness. Restart a process that does not answer this; asks no database. */
export function GET() {
  return respondJson({ live: true });
}
