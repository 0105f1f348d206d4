import { readBody } from "#lib/body.ts";
import { door } from "#lib/door.ts";
import { refuse } from "#lib/forms/answer.ts";
import { respondJson, seeOther } from "#lib/http.ts";
import { issuesOf } from "#lib/issues.ts";
import { WINDOW_HOURS } from "#lib/limits/take.ts";
import { wordsOf } from "#lib/locale/messages.ts";
import { CodeInput } from "#lib/verification/schema.ts";
import { openByCode, verifyByCode } from "#lib/verification/verify.ts";

/**
 * POST /api/verifications: verify by the six digits of a mail. A form leads to the page of the link in that mail, which
 * shows the words before they are verified.
 */
export const POST = door(async (request: Request) => {
  const body = await readBody(request);
  if (body instanceof Response) return body;
  const { fields, locale, isForm } = body;
  const input = CodeInput.safeParse(fields);
  const page = `/${locale}/${encodeURIComponent(String(fields.slug))}/check-your-inbox`;
  if (!input.success) return refuse(body, page, "invalid_input", { issues: issuesOf(input.error, locale) });
  const outcome = await (isForm ? openByCode(input.data) : verifyByCode(input.data));
  if (outcome.ok)
    return "token" in outcome ? seeOther(`/${locale}/verify/${outcome.token}`) : respondJson({ status: "verified" });
  if (outcome.error === "too_many_attempts")
    return refuse(body, page, outcome.error, { retryAfter: WINDOW_HOURS * 3600 });
  if (outcome.error !== "wrong_code") return refuse(body, page, outcome.error);
  const issue = { field: "code", code: "wrong_code", message: wordsOf(locale)("errors.code.wrong_code") };
  return refuse(body, page, "wrong_code", { issues: [issue] });
});
