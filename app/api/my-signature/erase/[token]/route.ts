import { z } from "zod";
import { readBody } from "#lib/http/body.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { refuse } from "#lib/http/forms/refuse.ts";
import { segmentOf } from "#lib/http/forms/segment.ts";
import { respondJson, seeOther } from "#lib/http/respond.ts";
import { eraseEverything, readEraseToken } from "#lib/retention/everything.ts";

type Context = RouteContext<"/api/my-signature/erase/[token]">;

/** POST /api/my-signature/erase/{token}: erases everything of an address. Idempotent. */
export const POST = withErrorBoundary(async (request: Request, { params }: Context) => {
  const { token } = await params;
  const body = await readBody(request, { schema: z.object({}) });
  if (body instanceof Response) return body;
  const page = `/${body.locale}/my-signature/erase/${segmentOf(token)}`;
  const id = readEraseToken(token);
  if (!id) return refuse(body, page, "unknown");
  await eraseEverything(id);
  return body.isForm ? seeOther(`${page}?done=erase`) : respondJson({ status: "done" });
});
