import { z } from "zod";
import { readAnyBody } from "#lib/http/body.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { refuse } from "#lib/http/forms/refuse.ts";
import { segmentOf } from "#lib/http/forms/segment.ts";
import { respondJson, seeOther } from "#lib/http/respond.ts";
import { isLocale, negotiateLocale } from "#lib/locale/locales.ts";
import { consentToUpdates, readStopToken } from "#lib/signatures/consent.ts";

type Context = RouteContext<"/api/stop-mails/[token]">;

/** `act` comes from our page. Email programs send `List-Unsubscribe=One-Click` (RFC 8058) or nothing: unsubscribe. */
const Choice = z.object({ act: z.enum(["stop", "start"]).optional() }).catch({});

/** GET /api/stop-mails/{token}: the List-Unsubscribe URL; redirects readers to the page with the button. */
export const GET = withErrorBoundary(async (request: Request, { params }: Context) => {
  const { token } = await params;
  const wanted = new URL(request.url).searchParams.get("locale");
  const locale = isLocale(wanted) ? wanted : negotiateLocale(request.headers.get("accept-language"));
  return seeOther(`/${locale}/stop-mails/${segmentOf(token)}`);
});

/** POST /api/stop-mails/{token}: unsubscribes from updates on a letter; `act=start` subscribes again. */
export const POST = withErrorBoundary(async (request: Request, { params }: Context) => {
  const { token } = await params;
  const body = await readAnyBody(request);
  const page = `/${body.locale}/stop-mails/${segmentOf(token)}`;
  const id = readStopToken(token);
  if (!id) return refuse(body, page, "unknown");
  const { act } = Choice.parse(body.fields);
  await consentToUpdates(id, act === "start");
  return body.isForm && act ? seeOther(page) : respondJson({ status: "done" });
});
