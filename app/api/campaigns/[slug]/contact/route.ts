import { MessageInput } from "#lib/authors/message.ts";
import { writeToAuthor } from "#lib/authors/write.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { askAboutAddress } from "#lib/http/forms/ask.ts";
import { readWithinBudget } from "#lib/http/forms/read.ts";
import { refuse } from "#lib/http/forms/refuse.ts";
import { segmentOf } from "#lib/http/forms/segment.ts";
import { issuesOf } from "#lib/http/issues.ts";
import { respondJson, seeOther } from "#lib/http/respond.ts";
import { digestNetwork } from "#lib/limits/network.ts";
import { takeShare } from "#lib/limits/share.ts";

type Context = RouteContext<"/api/campaigns/[slug]/contact">;

const FORM_MAX = 64 * 1024;

/** POST /api/campaigns/{slug}/contact: emails the writer a link that sends the message to the author. */
export const POST = withErrorBoundary(async (request: Request, { params }: Context) => {
  const { slug } = await params;
  const read = await readWithinBudget(request, "find", { schema: MessageInput, formMax: FORM_MAX });
  if (read instanceof Response) return read;
  const { body, network, allowance } = read;
  const { fields, locale, isForm } = body;
  const page = `/${locale}/${segmentOf(slug)}/contact`;
  if (!allowance.ok) return refuse(body, page, "too_many_requests", allowance);
  const input = MessageInput.safeParse(fields);
  const issues = [...(input.success ? [] : issuesOf(input.error, locale)), ...askAboutAddress(body)];
  if (!input.success || issues.length > 0) return refuse(body, page, "invalid_input", { issues });
  const now = new Date();
  const hasShare = takeShare("mail", network, input.data.email, now);
  const origin = { locale: input.data.locale ?? locale, network: await digestNetwork(network, now), hasShare };
  const outcome = await writeToAuthor(slug, input.data, origin, now);
  if (!outcome.ok) return refuse(body, page, outcome.error);
  return isForm ? seeOther(`${page}/sent`) : respondJson({ status: "check_your_inbox" }, { status: 202 });
});
