import { z } from "zod";
import { relayMessage } from "#lib/authors/relay.ts";
import { readBody } from "#lib/http/body.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { refuse } from "#lib/http/forms/refuse.ts";
import { segmentOf } from "#lib/http/forms/segment.ts";
import { respondJson, seeOther } from "#lib/http/respond.ts";

type Context = RouteContext<"/api/contact/[token]">;

/** POST /api/contact/{token}: sends a message to a letter's author. Idempotent. */
export const POST = withErrorBoundary(async (request: Request, { params }: Context) => {
  const { token } = await params;
  const body = await readBody(request, { schema: z.object({}) });
  if (body instanceof Response) return body;
  const page = `/${body.locale}/contact/${segmentOf(token)}`;
  const outcome = await relayMessage(token);
  if (!outcome.ok) return refuse(body, page, outcome.error);
  return body.isForm ? seeOther(page) : respondJson({ status: "sent" });
});
