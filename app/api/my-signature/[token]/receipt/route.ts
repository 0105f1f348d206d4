import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondProblem } from "#lib/http/respond.ts";
import { negotiateLocale } from "#lib/locale/locales.ts";
import { makeReceipt } from "#lib/log/receipt.ts";
import { readOwnToken } from "#lib/signatures/own.ts";

/** GET /api/my-signature/{token}/receipt: proves that one has signed (c2sp.org/tlog-proof). */
export const GET = withErrorBoundary(
  async (request: Request, { params }: RouteContext<"/api/my-signature/[token]/receipt">) => {
    const id = readOwnToken((await params).token);
    const receipt = id ? await makeReceipt(id) : undefined;
    if (receipt?.state !== "ready")
      return respondProblem("unknown", negotiateLocale(request.headers.get("accept-language")));
    const name = `${receipt.slug}-${receipt.number}.tlog-proof`;
    return new Response(receipt.file, {
      headers: {
        "cache-control": "no-store",
        "content-type": "application/octet-stream",
        "content-disposition": `attachment; filename="${name}"`,
      },
    });
  },
);
