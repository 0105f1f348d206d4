import { z } from "zod";
import { readBody } from "#lib/http/body.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { segmentOf } from "#lib/http/forms/segment.ts";
import { seeOther } from "#lib/http/respond.ts";
import { logIn } from "#lib/organizers/log-in.ts";

const Input = z.object({ token: z.string().catch("") });

/** POST /api/auth/log-in: logs in by an emailed link. */
export const POST = withErrorBoundary(async (request: Request) => {
  const body = await readBody(request);
  if (body instanceof Response) return body;
  const { headers } = request;
  const { token } = Input.parse(body.fields);
  const outcome = await logIn(token, headers.get("user-agent") ?? "", headers.get("cookie") ?? "");
  if (!outcome.ok) return seeOther(`/organize/log-in/${segmentOf(token)}`);
  const response = seeOther(outcome.path);
  for (const cookie of outcome.cookies) response.headers.append("set-cookie", cookie);
  return response;
});
