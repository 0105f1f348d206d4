import { answerContact, ContactAnswer } from "#lib/authors/prove.ts";
import { readBody } from "#lib/http/body.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { refuse } from "#lib/http/forms/refuse.ts";
import { segmentOf } from "#lib/http/forms/segment.ts";
import { issuesOf } from "#lib/http/issues.ts";
import { respondJson, seeOther } from "#lib/http/respond.ts";

type Context = RouteContext<"/api/author-contact/[token]">;

/** POST /api/author-contact/{token}: agrees to messages to a letter's author, or stops them. Idempotent. */
export const POST = withErrorBoundary(async (request: Request, { params }: Context) => {
  const { token } = await params;
  const body = await readBody(request, { schema: ContactAnswer });
  if (body instanceof Response) return body;
  const page = `/${body.locale}/author-contact/${segmentOf(token)}`;
  const input = ContactAnswer.safeParse(body.fields);
  if (!input.success) return refuse(body, page, "invalid_input", { issues: issuesOf(input.error, body.locale) });
  const outcome = await answerContact(token, input.data.answer);
  if (!outcome.ok) return refuse(body, page, outcome.error);
  return body.isForm ? seeOther(page) : respondJson({ status: "done" });
});
