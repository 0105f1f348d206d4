import { type Act, networkOf, type Turn, takeFromClient } from "../../limits/client.ts";
import { negotiateLocale } from "../../locale/locales.ts";
import { type Body, isCrossSite, isFormType, readBody, type Wish } from "../body.ts";
import { respondProblem } from "../respond.ts";

type Within = { body: Body; network: string; turn: Turn };

/**
 * Takes one act from the network's budget, then reads the body. Past the budget nothing is parsed but a form, which is
 * handed back as it was.
 */
export async function readWithinBudget(request: Request, act: Act, wish: Wish = {}): Promise<Within | Response> {
  const { headers } = request;
  const network = networkOf(headers.get("x-client-address") ?? "");
  const turn: Turn = isCrossSite(headers) ? { ok: true } : takeFromClient(network, Date.now(), act);
  if (!turn.ok && !isFormType(headers.get("content-type")?.split(";")[0]?.trim().toLowerCase()))
    return respondProblem("too_many_requests", negotiateLocale(headers.get("accept-language")), turn);
  const body = await readBody(request, wish);
  return body instanceof Response ? body : { body, network, turn };
}
