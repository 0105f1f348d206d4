import { readBody } from "#lib/http/body.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { refuse } from "#lib/http/forms/refuse.ts";
import { segmentOf } from "#lib/http/forms/segment.ts";
import { issuesOf } from "#lib/http/issues.ts";
import { respondJson, respondProblem, seeOther } from "#lib/http/respond.ts";
import { negotiateLocale } from "#lib/locale/locales.ts";
import { consentToUpdates } from "#lib/signatures/consent.ts";
import { correctSignature } from "#lib/signatures/correct.ts";
import { eraseSignature } from "#lib/signatures/erase.ts";
import { findOwnSignature, listSignature, readOwnToken } from "#lib/signatures/own.ts";
import { OwnAct } from "#lib/signatures/own-act.ts";
import { leavePartners } from "#lib/signatures/partner-consents.ts";
import { FORM_MAX } from "#lib/signatures/schema.ts";
import { withdrawSignature } from "#lib/signatures/withdraw.ts";

/** GET /api/my-signature/{token}: all data kept on a signatory, as a download (GDPR, articles 15 and 20). */
export const GET = withErrorBoundary(
  async (request: Request, { params }: RouteContext<"/api/my-signature/[token]">) => {
    const locale = negotiateLocale(request.headers.get("accept-language"));
    const signature = await findOwnSignature((await params).token, locale);
    if (!signature) return respondProblem("unknown", locale);
    return respondJson(signature, { file: "signature.json" });
  },
);

/** POST /api/my-signature/{token}: changes one's own signature. Idempotent. */
export const POST = withErrorBoundary(
  async (request: Request, { params }: RouteContext<"/api/my-signature/[token]">) => {
    const { token } = await params;
    const body = await readBody(request, { schema: OwnAct, formMax: FORM_MAX });
    if (body instanceof Response) return body;
    const page = `/${body.locale}/my-signature/${segmentOf(token)}`;
    const id = readOwnToken(token);
    if (!id) return refuse(body, page, "unknown");
    const input = OwnAct.safeParse(body.fields);
    if (!input.success) return refuse(body, page, "invalid_input", { issues: issuesOf(input.error, body.locale) });
    const { data } = input;
    await (data.act === "correct" ? correctSignature(id, data) : ACTS[data.act](id));
    return body.isForm ? seeOther(`${page}?done=${data.act}`) : respondJson({ status: "done" });
  },
);

const ACTS = {
  list: (id: string) => listSignature(id, true),
  hide: (id: string) => listSignature(id, false),
  start: (id: string) => consentToUpdates(id, true),
  stop: (id: string) => consentToUpdates(id, false),
  leave: (id: string) => leavePartners(id),
  withdraw: (id: string) => withdrawSignature(id),
  erase: (id: string) => eraseSignature(id),
} satisfies Record<string, (id: string) => Promise<unknown>>;
