import { userInfo } from "node:os";
import { liftHold } from "../holds/lift.ts";
import { type Held, listHolds } from "../holds/list.ts";
import type { By } from "../holds/place.ts";
import { isSwitch, SWITCH_NAMES, type SwitchName } from "./names.ts";
import { readSwitches } from "./read.ts";
import { liftSwitch, setSwitch } from "./set.ts";

const NAMES = SWITCH_NAMES.map(wordOf);

export const USAGE = [
  "npm run switch                              list holds and switches",
  "npm run switch -- on <switch> [slug] [-- reason]    for the site or for one campaign",
  "npm run switch -- off <switch> [slug] [-- reason]",
  `                   switches: ${NAMES.join(", ")}`,
  "npm run switch -- pause mail [slug] [-- reason]   the same as: on pause-emails",
  "npm run switch -- resume mail [slug] [-- reason]  the same as: off pause-emails",
  "npm run switch -- lift <number> [reason]    lift a hold",
  "npm run switch -- lift all [reason]         lift all holds except pauses",
].join("\n");

type Result = { ok: boolean; lines: string[] };
type Turn = { name: SwitchName; isOn: boolean; called: string; states: [on: string, off: string] };

export async function runSwitch(args: string[], now = new Date()): Promise<Result> {
  const [act, name = "", ...rest] = args;
  if (act === undefined) return { ok: true, lines: await describeAll() };
  if (act === "lift" && name) return lift(name, rest.join(" "), now);
  const turn = readTurn(act, name);
  return turn ? turnSwitch(turn, rest, now) : { ok: false, lines: [USAGE] };
}

function readTurn(act: string, word: string): Turn | undefined {
  if (word === "mail" && (act === "pause" || act === "resume"))
    return { name: "pause_emails", isOn: act === "pause", called: "mail", states: ["paused", "on"] };
  const name = word.replaceAll("-", "_");
  if (isSwitch(name) && wordOf(name) === word && (act === "on" || act === "off"))
    return { name, isOn: act === "on", called: word, states: ["on", "off"] };
}

async function turnSwitch({ name, isOn, called, states }: Turn, rest: string[], now: Date): Promise<Result> {
  const dash = rest.indexOf("--");
  const [slug] = dash === -1 ? rest : rest.slice(0, dash);
  const reason = dash === -1 ? rest.slice(1).join(" ") : rest.slice(dash + 1).join(" ");
  const result = await (isOn ? setSwitch : liftSwitch)({ name, slug }, byCommand(reason), now);
  if (!result.ok)
    return { ok: false, lines: [result.error === "site_only" ? `${called} is for the whole site.` : noCampaign(slug)] };
  const what = `${called} of ${slug ?? "the site"}`;
  const [state] = isOn ? states : states.toReversed();
  return { ok: true, lines: [result.changed ? `${what}: ${state}` : `${what} was ${state} before.`] };
}

const noCampaign = (slug?: string) => `There is no campaign ${slug}.`;

async function lift(name: string, reason: string, now: Date): Promise<Result> {
  const holds = (await listHolds()).filter(({ id, cause }) =>
    name === "all" ? cause !== "paused" : String(id) === name,
  );
  if (holds.length === 0) return { ok: name === "all", lines: [`There is no hold ${name}. See: npm run switch`] };
  for (const { id } of holds) await liftHold(id, now, byCommand(reason));
  return { ok: true, lines: holds.map((hold) => `Lifted ${describeHold(hold)}`) };
}

/** Names the system user, because no organizer is logged in. */
function byCommand(reason: string): By {
  return { command: `npm run switch (${userInfo().username})`, reason: reason || undefined };
}

async function describeAll(): Promise<string[]> {
  const holds = await listHolds();
  const paused = holds.filter(({ cause }) => cause === "paused");
  const state = paused.length === 0 ? "on" : `paused for ${paused.map(({ slug }) => slug ?? "the site").join(", ")}`;
  const switches = (await readSwitches()).filter(({ isOn }) => isOn);
  return [
    `mail: ${state}`,
    ...switches.map(({ name, slug }) => `${wordOf(name)}: on for ${slug ?? "the site"}`),
    ...(holds.length === 0 ? ["Nothing is held."] : holds.map(describeHold)),
  ];
}

function wordOf(name: string): string {
  return name.replaceAll("_", "-");
}

function describeHold({ id, kind, slug, domain, cause, reason, heldAt, retryAt, waiting }: Held): string {
  const subject = [kind, slug ?? domain].filter(Boolean).join(" ");
  const retry = retryAt ? `, tried again at ${retryAt.toISOString()}` : "";
  const why = reason ? ` (${reason})` : "";
  return `hold ${id}: ${subject}, ${cause}${why}, since ${heldAt.toISOString()}, ${waiting} waiting${retry}`;
}
