import { type Act, networkOf, type Turn, takeFromClient } from "../../limits/client.ts";
import { negotiateLocale } from "../../locale/locales.ts";
import { type Body, isCrossSite, isFormType, type ReadOptions, readBody } from "../body.ts";
import { CLIENT_IP } from "../headers.ts";
import { respondProblem } from "../respond.ts";

type Within = { body: Body; network: string; turn: Turn };

/** Beyond the network's budget only forms are still read, so that they can be handed back. */
export async function readWithinBudget(
  request: Request,
  act: Act,
  options: ReadOptions = {},
): Promise<Within | Response> {
  const { headers } = request;
  const network = networkOf(headers.get(CLIENT_IP) ?? "");
  const turn: Turn = isCrossSite(headers) ? { ok: true } : takeFromClient(network, Date.now(), act);
  if (!turn.ok && !isFormType(headers.get("content-type")?.split(";")[0]?.trim().toLowerCase()))
    return respondProblem("too_many_requests", negotiateLocale(headers.get("accept-language")), turn);
  const body = await readBody(request, options);
  return body instanceof Response ? body : { body, network, turn };
}
