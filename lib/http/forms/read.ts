import { networkOf } from "../../limits/client.ts";
import type { Act } from "../../limits/layers.ts";
import { type Turn, takeTurn } from "../../limits/take-turn.ts";
import { type Body, type ReadOptions, readBody } from "../body.ts";
import { CLIENT_IP } from "../headers.ts";

type Within = { body: Body; network: string; allowance: Turn };

export async function readWithinBudget(
  request: Request,
  act: Act,
  options: ReadOptions = {},
): Promise<Within | Response> {
  const body = await readBody(request, options);
  if (body instanceof Response) return body;
  const network = networkIn(request);
  return { body, network, allowance: await takeTurn({ act, network }, { solution: body.fields.solution }) };
}

export function networkIn({ headers }: Request): string {
  return networkOf(headers.get(CLIENT_IP) ?? "");
}
