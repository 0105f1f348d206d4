"use server";

import type { z } from "zod";
import type { Organizer } from "#lib/organizers/find.ts";
import { NewSwitch, OfSwitch, textsOf } from "#lib/switches/schema.ts";
import { liftSwitch, setSwitch } from "#lib/switches/set.ts";
import { act, type Outcome } from "../../act.ts";

type Turn = typeof setSwitch;

async function turn({ id, host }: Organizer, input: z.infer<typeof OfSwitch>, by: Turn): Promise<Outcome> {
  if (!host) return { ok: false, error: "forbidden" };
  const { name, slug, reason } = input;
  const outcome = await by({ name, slug, texts: textsOf(input) }, { organizerId: id, reason });
  if (!outcome.ok) return { ...outcome, issues: [{ field: "slug", code: outcome.error }] };
  return { ok: true, to: `/organize/site/switches?done=${by === setSwitch ? "on" : "off"}` };
}

export async function turnOn(sent: FormData): Promise<void> {
  return act("switch", sent, NewSwitch, (organizer, input) => turn(organizer, input, setSwitch));
}

export async function turnOff(sent: FormData): Promise<void> {
  return act(`switch-off-${sent.get("name")}-${sent.get("slug") ?? ""}`, sent, OfSwitch, (organizer, input) =>
    turn(organizer, input, liftSwitch),
  );
}
