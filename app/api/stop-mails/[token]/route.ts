import { z } from "zod";
import { readBody } from "#lib/body.ts";
import { door } from "#lib/door.ts";
import { refuse } from "#lib/forms/answer.ts";
import { segmentOf } from "#lib/forms/segment.ts";
import { respondJson, seeOther } from "#lib/http.ts";
import { isLocale, negotiateLocale } from "#lib/locale/locales.ts";
import { consentToUpdates, stoppedBy } from "#lib/signatures/consent.ts";

type Context = RouteContext<"/api/stop-mails/[token]">;

/** What our page sends; a mail program sends `List-Unsubscribe=One-Click` and nothing else (RFC 8058), which stops. */
const Wish = z.object({ act: z.enum(["stop", "start"]).optional() }).catch({});

/** GET /api/stop-mails/{token}: the address in the head of a mail; to a reader, the page with the button. */
export const GET = door(async (request: Request, { params }: Context) => {
  const { token } = await params;
  const wanted = new URL(request.url).searchParams.get("locale");
  const locale = isLocale(wanted) ? wanted : negotiateLocale(request.headers.get("accept-language"));
  return seeOther(`/${locale}/stop-mails/${segmentOf(token)}`);
});

/** POST /api/stop-mails/{token}: no more mails about what becomes of a letter; `act=start`: mails again. */
export const POST = door(async (request: Request, { params }: Context) => {
  const { token } = await params;
  const body = await readBody(request);
  if (body instanceof Response) return body;
  const page = `/${body.locale}/stop-mails/${segmentOf(token)}`;
  const id = stoppedBy(token);
  if (!id) return refuse(body, page, "unknown");
  const { act } = Wish.parse(body.fields);
  await consentToUpdates(id, act === "start");
  return body.isForm && act ? seeOther(page) : respondJson({ status: "done" });
});
