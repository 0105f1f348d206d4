import { isDatabaseReady } from "#lib/db.ts";
import { readQueue } from "#lib/holds/queue.ts";
import { respondJson } from "#lib/http/respond.ts";

/** GET /api/health: 200, or 503 without a database. Includes the state of the email queue. */
export async function GET() {
  const ready = await isDatabaseReady();
  const mail = ready ? await readQueue().catch(() => undefined) : undefined;
  return respondJson({ live: true, ready, mail }, { status: ready ? 200 : 503 });
}
