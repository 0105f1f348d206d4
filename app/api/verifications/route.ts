import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { readWithinBudget } from "#lib/http/forms/read.ts";
import { refuse } from "#lib/http/forms/refuse.ts";
import { issuesOf } from "#lib/http/issues.ts";
import { respondJson, seeOther } from "#lib/http/respond.ts";
import { withConstantTime } from "#lib/limits/constant-time.ts";
import { WINDOW_HOURS } from "#lib/limits/take.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { CodeInput } from "#lib/verification/schema.ts";
import { pathToInbox } from "#lib/verification/token.ts";
import { type CodeError, type Opened, openByCode, type Verified, verifyByCode } from "#lib/verification/verify.ts";

/** POST /api/verifications: verify by code. A form leads to the link's page, which shows the words first. */
export const POST = withErrorBoundary(async (request: Request) => {
  const read = await readWithinBudget(request, "verify", { schema: CodeInput });
  if (read instanceof Response) return read;
  const { body, network, allowance } = read;
  const { fields, locale, isForm } = body;
  const page = pathToInbox(locale, fields.slug);
  if (!allowance.ok) return refuse(body, page, "too_many_requests", allowance);
  const input = CodeInput.safeParse(fields);
  if (!input.success) return refuse(body, page, "invalid_input", { issues: issuesOf(input.error, locale) });
  const outcome = await withConstantTime<Opened | Verified | CodeError>(() =>
    isForm ? openByCode(input.data, new Date(), network) : verifyByCode(input.data, new Date(), network),
  );
  if (outcome.ok)
    return "token" in outcome ? seeOther(`/${locale}/verify/${outcome.token}`) : respondJson({ status: "verified" });
  if (outcome.error === "too_many_attempts")
    return refuse(body, page, outcome.error, { retryAfter: WINDOW_HOURS * 3600 });
  if (outcome.error !== "wrong_code" && outcome.error !== "locked") return refuse(body, page, outcome.error);
  const issue = { field: "code", code: "wrong_code", message: messagesIn(locale)("errors.code.wrong_code") };
  return refuse(body, page, "wrong_code", { issues: [issue] });
});
