import { requiresProof } from "../switches/in-force.ts";
import { type Challenge, effortOf, makeChallenge, redeemSolution } from "./challenge.ts";
import type { Over } from "./entries.ts";
import { type Budget, layersOf, limitOf, type Origin } from "./layers.ts";
import { msPerAct } from "./lease.ts";
import { spend, spendBeyond } from "./spend.ts";
import { makeTicket, readTicket, redeemTicket, type Ticket } from "./ticket.ts";

/** `by`: `wait` is without proof of work. A refusal without `challenge` is at the hard end of a budget. */
export type Turn =
  | { ok: true; by: "budget" | "proof" | "wait" }
  | { ok: false; retryAfter: number; challenge?: Challenge; ticket?: Ticket };

export type Given = { solution?: unknown; ticket?: unknown; canWait?: boolean };

export async function takeTurn(origin: Origin, given: Given = {}, now = new Date()): Promise<Turn> {
  if (limitOf(origin.act) === 0) return { ok: true, by: "budget" };
  const layers = layersOf(origin);
  const spent = await spend(layers, now);
  const isAsked = origin.act === "sign" && origin.slug !== undefined && requiresProof({ slug: origin.slug });
  if (spent.ok && !isAsked) return { ok: true, by: "budget" };
  const over = spent.ok ? [] : spent.over;
  const excess = Math.max(0, ...over.map(excessOf));
  const retryAfter = secondsUntilFree(over);
  if (excess >= 1) return { ok: false, retryAfter };
  const effort = effortOf(excess);
  const ticket = given.canWait ? readTicket(given.ticket, now) : undefined;
  const isProven = await redeemSolution(given.solution, effort, now);
  if (isProven || (ticket?.seconds === 0 && (await redeemTicket(ticket, now)))) {
    const beyond = spent.ok ? spent : await spendBeyond(layers, now);
    return beyond.ok
      ? { ok: true, by: isProven ? "proof" : "wait" }
      : { ok: false, retryAfter: secondsUntilFree(beyond.over) };
  }
  const challenge = await makeChallenge(effort, now);
  if (!given.canWait) return { ok: false, retryAfter, challenge };
  return { ok: false, retryAfter, challenge, ticket: ticket?.seconds ? ticket : makeTicket(excess, now) };
}

/** From 0, just over a budget, to 1, at its hard end. */
function excessOf({ layer, level }: Over): number {
  const share = ({ most, hard }: Budget, acts: number) => (acts - most) / (most * (hard - 1));
  return Math.max(0, share(layer.burst, level.burst), share(layer.day, level.day));
}

function secondsUntilFree(over: Over[]): number {
  const wait = (budget: Budget, acts: number) => ((acts + 1 - budget.most) * msPerAct(budget)) / 1000;
  const waits = over.flatMap(({ layer, level }) => [wait(layer.burst, level.burst), wait(layer.day, level.day)]);
  return Math.max(1, ...waits.map(Math.ceil));
}
