import { consoleText, findSession } from "#app/organize/session.ts";
import { respondExport } from "#lib/exports/respond.ts";
import { isCrossSite } from "#lib/http/body.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondProblem } from "#lib/http/respond.ts";
import { negotiateLocale } from "#lib/locale/locales.ts";
import { exportNames, PAPER_COLUMNS } from "#lib/paper/export-names.ts";
import { OfPaper } from "#lib/paper/schema.ts";
import { streamTable } from "#lib/paper/table.ts";

export const dynamic = "force-dynamic";

/** GET /api/campaigns/{slug}/paper/{id}: imported names as CSV. Only adds to the record (decision 015). */
export const GET = withErrorBoundary(
  async (request: Request, { params }: RouteContext<"/api/campaigns/[slug]/paper/[id]">) => {
    const locale = negotiateLocale(request.headers.get("accept-language"));
    if (isCrossSite(request.headers)) return respondProblem("cross_site", locale);
    const organizer = await findSession();
    if (!organizer) return respondProblem("not_logged_in", locale);
    const paper = OfPaper.safeParse(await params);
    if (!paper.success) return respondProblem("unknown", locale);
    const names = await exportNames(organizer.id, paper.data);
    if (!names.ok) return respondProblem(names.error, locale);
    const { t } = await consoleText();
    const header = PAPER_COLUMNS.map((column) => t(`paper.fields.${column}`));
    const name = `${paper.data.slug}-paper.csv`;
    return respondExport({ file: streamTable(header, names.rows), name, type: "text/csv; charset=utf-8" });
  },
);

/** Next would respond to HEAD by running GET, which records a download. */
export const HEAD = () => new Response(null, { status: 405, headers: { allow: "GET" } });
