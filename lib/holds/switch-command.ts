import { userInfo } from "node:os";
import { liftHold } from "./lift.ts";
import { type Held, listHolds } from "./list.ts";
import { isSwitch, SWITCHES, type Switch } from "./switches.ts";

export const USAGE = [
  "npm run switch                              list holds and switches",
  "npm run switch -- lift <number> [reason]    lift a hold",
  "npm run switch -- lift all [reason]         lift all holds except pauses",
  "npm run switch -- pause mail [slug] [-- reason]   hold emails of the site or of one campaign",
  "npm run switch -- resume mail [slug] [-- reason]  send them again",
].join("\n");

type Result = { ok: boolean; lines: string[] };

export async function runSwitch(args: string[], now = new Date()): Promise<Result> {
  const [act, name = "", ...rest] = args;
  if (act === undefined) return { ok: true, lines: await describeAll() };
  if (act === "lift" && name) return lift(name, rest.join(" "), now);
  if ((act === "pause" || act === "resume") && isSwitch(name)) return setSwitch(act, name, rest, now);
  return { ok: false, lines: [USAGE] };
}

async function lift(name: string, reason: string, now: Date): Promise<Result> {
  const holds = (await listHolds()).filter(({ id, cause }) =>
    name === "all" ? cause !== "paused" : String(id) === name,
  );
  if (holds.length === 0) return { ok: name === "all", lines: [`There is no hold ${name}. See: npm run switch`] };
  for (const { id } of holds) await liftHold(id, now, byCommand(reason));
  return { ok: true, lines: holds.map((hold) => `Lifted ${describeHold(hold)}`) };
}

async function setSwitch(act: "pause" | "resume", name: Switch, rest: string[], now: Date): Promise<Result> {
  const dash = rest.indexOf("--");
  const [slug] = dash === -1 ? rest : rest.slice(0, dash);
  const reason = dash === -1 ? rest.slice(1).join(" ") : rest.slice(dash + 1).join(" ");
  const result = await SWITCHES[name][act === "pause" ? "off" : "on"](slug, byCommand(reason), now);
  if (!result.ok) return { ok: false, lines: [`There is no campaign ${slug}.`] };
  const what = `${name} of ${slug ?? "the site"}`;
  const done = act === "pause" ? "paused" : "on";
  return { ok: true, lines: [result.changed ? `${what}: ${done}` : `${what} was ${done} before.`] };
}

/** Names the system user, because no organizer is logged in. */
function byCommand(reason: string) {
  return { command: `npm run switch (${userInfo().username})`, reason: reason || undefined };
}

async function describeAll(): Promise<string[]> {
  const holds = await listHolds();
  const paused = holds.filter(({ cause }) => cause === "paused");
  const state = paused.length === 0 ? "on" : `paused for ${paused.map(({ slug }) => slug ?? "the site").join(", ")}`;
  return [`mail: ${state}`, ...(holds.length === 0 ? ["Nothing is held."] : holds.map(describeHold))];
}

function describeHold({ id, kind, slug, domain, cause, reason, heldAt, retryAt, waiting }: Held): string {
  const subject = [kind, slug ?? domain].filter(Boolean).join(" ");
  const retry = retryAt ? `, tried again at ${retryAt.toISOString()}` : "";
  const why = reason ? ` (${reason})` : "";
  return `hold ${id}: ${subject}, ${cause}${why}, since ${heldAt.toISOString()}, ${waiting} waiting${retry}`;
}
