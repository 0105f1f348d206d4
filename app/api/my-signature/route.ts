import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { askAboutAddress } from "#lib/http/forms/ask.ts";
import { readWithinBudget } from "#lib/http/forms/read.ts";
import { refuse } from "#lib/http/forms/refuse.ts";
import { issuesOf } from "#lib/http/issues.ts";
import { respondJson, seeOther } from "#lib/http/respond.ts";
import { withConstantTime } from "#lib/limits/constant-time.ts";
import { digestNetwork } from "#lib/limits/network.ts";
import { takeShare } from "#lib/limits/share.ts";
import { requestOwnSignatures } from "#lib/signatures/request-own.ts";
import { FindInput } from "#lib/signatures/schema.ts";

/** POST /api/my-signature: emails links to an address's signatures. The response is the same for every address. */
export const POST = withErrorBoundary(async (request: Request) => {
  const read = await readWithinBudget(request, "find", { schema: FindInput });
  if (read instanceof Response) return read;
  const { body, network, allowance } = read;
  const { fields, locale, isForm } = body;
  const root = `/${locale}/my-signature`;
  const page = FindInput.shape.everything.safeParse(fields.everything).data ? `${root}/erase` : root;
  if (!allowance.ok) return refuse(body, page, "too_many_requests", allowance);
  const input = FindInput.safeParse(fields);
  const issues = [...(input.success ? [] : issuesOf(input.error, locale)), ...askAboutAddress(body)];
  if (!input.success || issues.length > 0) return refuse(body, page, "invalid_input", { issues });
  const now = new Date();
  const digest = await digestNetwork(network, now);
  const { email } = input.data;
  const origin = { network: digest, hasShare: takeShare("mail", network, email, now) };
  await withConstantTime(() => requestOwnSignatures(email, input.data.locale ?? locale, now, origin));
  return isForm ? seeOther(`${root}/sent`) : respondJson({ status: "check_your_inbox" }, { status: 202 });
});
