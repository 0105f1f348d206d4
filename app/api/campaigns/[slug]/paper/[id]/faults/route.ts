import { faultWords, placeWords } from "#app/organize/[slug]/people/paper/fault-words.ts";
import { consoleText, findSession } from "#app/organize/session.ts";
import { respondExport } from "#lib/exports/respond.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondProblem } from "#lib/http/respond.ts";
import { negotiateLocale } from "#lib/locale/locales.ts";
import { openFaults, type PaperFault } from "#lib/paper/faults.ts";
import { OfPaper } from "#lib/paper/schema.ts";
import { streamTable } from "#lib/paper/table.ts";

export const dynamic = "force-dynamic";

type Context = RouteContext<"/api/campaigns/[slug]/paper/[id]/faults">;

/** GET /api/campaigns/{slug}/paper/{id}/faults: an import's faults as CSV. */
export const GET = withErrorBoundary(async (request: Request, { params }: Context) => {
  const locale = negotiateLocale(request.headers.get("accept-language"));
  const organizer = await findSession();
  if (!organizer) return respondProblem("not_logged_in", locale);
  const paper = OfPaper.safeParse(await params);
  if (!paper.success) return respondProblem("unknown", locale);
  const found = await openFaults(organizer.id, paper.data);
  if (!found.ok) return respondProblem(found.error, locale);
  const { t } = await consoleText();
  const header = [t("paper.line"), t("paper.where"), t("paper.what"), t("paper.sameAs")];
  const rowOf = (fault: PaperFault) => [fault.line, placeWords(fault, t), faultWords(fault, t), fault.sameAs];
  async function* rows(batches: AsyncGenerator<PaperFault[]>) {
    for await (const batch of batches) yield batch.map(rowOf);
  }
  const name = `${paper.data.slug}-lines.csv`;
  return respondExport({ file: streamTable(header, rows(found.faults)), name, type: "text/csv; charset=utf-8" });
});
