import { readBody } from "#lib/http/body.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { refuse } from "#lib/http/forms/refuse.ts";
import { segmentOf } from "#lib/http/forms/segment.ts";
import { issuesOf } from "#lib/http/issues.ts";
import { respondJson, seeOther } from "#lib/http/respond.ts";
import { answerSample } from "#lib/sample/answer.ts";
import { readAskedToken } from "#lib/sample/link.ts";
import { AnswerInput } from "#lib/sample/schema.ts";

/** POST /api/asked/{token}: answers whether one signed. The last answer before the deadline stands. */
export const POST = withErrorBoundary(async (request: Request, { params }: RouteContext<"/api/asked/[token]">) => {
  const { token } = await params;
  const body = await readBody(request, { schema: AnswerInput });
  if (body instanceof Response) return body;
  const page = `/${body.locale}/asked/${segmentOf(token)}`;
  const tag = readAskedToken(token);
  if (!tag) return refuse(body, page, "unknown");
  const input = AnswerInput.safeParse(body.fields);
  if (!input.success) return refuse(body, page, "invalid_input", { issues: issuesOf(input.error, body.locale) });
  const isAnswered = await answerSample(tag, input.data.answer);
  if (body.isForm) return seeOther(page);
  return isAnswered ? respondJson({ status: "done" }) : refuse(body, page, "expired");
});
