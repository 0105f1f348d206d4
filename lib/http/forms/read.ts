import { type Act, type Allowance, networkOf, takeFromClient } from "../../limits/client.ts";
import { negotiateLocale } from "../../locale/locales.ts";
import { type Body, isCrossSite, isFormType, type ReadOptions, readBody } from "../body.ts";
import { CLIENT_IP } from "../headers.ts";
import { respondProblem } from "../respond.ts";

type Within = { body: Body; network: string; allowance: Allowance };

/** Beyond the network's budget only forms are still read, so that they can be handed back. */
export async function readWithinBudget(
  request: Request,
  act: Act,
  options: ReadOptions = {},
): Promise<Within | Response> {
  const { headers } = request;
  const network = networkOf(headers.get(CLIENT_IP) ?? "");
  const allowance: Allowance = isCrossSite(headers) ? { ok: true } : takeFromClient(network, Date.now(), act);
  if (!allowance.ok && !isFormType(headers.get("content-type")?.split(";")[0]?.trim().toLowerCase()))
    return respondProblem("too_many_requests", negotiateLocale(headers.get("accept-language")), allowance);
  const body = await readBody(request, options);
  return body instanceof Response ? body : { body, network, allowance };
}
