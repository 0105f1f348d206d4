import type { z } from "zod";
import { readBody } from "#lib/http/body.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { refuse } from "#lib/http/forms/refuse.ts";
import { segmentOf } from "#lib/http/forms/segment.ts";
import { describeIssues, issuesOf } from "#lib/http/issues.ts";
import { respondJson, seeOther } from "#lib/http/respond.ts";
import { messages } from "#lib/locale/messages.ts";
import { abandonByAuditor } from "#lib/sample/end.ts";
import { readAuditorToken } from "#lib/sample/link.ts";
import { nameSample } from "#lib/sample/name.ts";
import { AuditorAct } from "#lib/sample/schema.ts";
import { seedSample } from "#lib/sample/seed.ts";

/** POST /api/samples/{token}: an auditor begins the sample, enters the seed, or abandons it. */
export const POST = withErrorBoundary(async (request: Request, { params }: RouteContext<"/api/samples/[token]">) => {
  const { token } = await params;
  const body = await readBody(request, { schema: AuditorAct });
  if (body instanceof Response) return body;
  const page = `/${body.locale}/samples/${segmentOf(token)}`;
  const id = readAuditorToken(token);
  if (!id) return refuse(body, page, "unknown");
  const input = AuditorAct.safeParse(body.fields);
  if (!input.success) return refuse(body, page, "invalid_input", { issues: issuesOf(input.error, body.locale) });
  const error = await perform(id, input.data);
  const issues = error && describeIssues([{ field: "wanted", code: error }], messages[body.locale].errors);
  if (error === "too_many_asked") return refuse(body, page, "invalid_input", { issues });
  if (body.isForm) return seeOther(page); // which shows what has become of it
  return error ? refuse(body, page, error) : respondJson({ status: "done" });
});

async function perform(id: string, input: z.infer<typeof AuditorAct>) {
  if (input.act === "end") await abandonByAuditor(id);
  if (input.act === "end") return;
  const outcome = await (input.act === "name" ? nameSample(id, input) : seedSample(id, input.seed));
  return outcome.ok ? undefined : outcome.error;
}
