import { respondExport } from "#lib/exports/respond.ts";
import { readAnyBody } from "#lib/http/body.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondProblem } from "#lib/http/respond.ts";
import { streamTable } from "#lib/paper/table.ts";
import { openOwnList } from "#lib/partners/own-list.ts";

type Context = RouteContext<"/api/partners/[token]/list">;

const HEADER = ["name", "email", "country", "language", "agreed_at", "agreed_to"];

/** POST /api/partners/{token}/list: who agreed to the partner's own list, by private link. */
export const POST = withErrorBoundary(async (request: Request, { params }: Context) => {
  const { locale } = await readAnyBody(request);
  const list = await openOwnList((await params).token);
  if (!list) return respondProblem("not_found", locale);
  return respondExport({ file: streamTable(HEADER, list.rows), name: "list.csv", type: "text/csv; charset=utf-8" });
});
