import { writeCsvFile } from "#lib/exports/csv.ts";
import { readAnyBody } from "#lib/http/body.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondProblem } from "#lib/http/respond.ts";
import { openOwnList } from "#lib/partners/own-list.ts";

type Context = RouteContext<"/api/partners/[token]/list">;

const HEADER = ["name", "email", "country", "language", "agreed_at", "agreed_to"];

/** POST /api/partners/{token}/list: who agreed to the partner's own list, by private link. */
export const POST = withErrorBoundary(async (request: Request, { params }: Context) => {
  const { locale } = await readAnyBody(request);
  const list = await openOwnList((await params).token);
  if (!list) return respondProblem("not_found", locale);
  const parts = writeCsvFile(HEADER, list.rows, { bom: true });
  const file = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  return new Response(file, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="list.csv"',
      "cache-control": "private, no-store",
    },
  });
});
