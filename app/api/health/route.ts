import { isDatabaseReady } from "#lib/db.ts";
import { readQueue } from "#lib/holds/queue.ts";
import { respondJson } from "#lib/http.ts";

/** GET /api/health: 200 while this process can serve; 503 while it lives but has no database. Says how mail goes, too. */
export async function GET() {
  const ready = await isDatabaseReady();
  const mail = ready ? await readQueue().catch(() => undefined) : undefined;
  return respondJson({ live: true, ready, mail }, { status: ready ? 200 : 503 });
}
