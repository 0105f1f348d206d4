import { queryDirectly } from "../db.ts";
import { metrics } from "../health/metrics.ts";
import { makeTogether } from "../jobs/together.ts";
import { inFlight } from "../switches/in-flight.ts";
import { isOn } from "../switches/in-force.ts";
import { knowSwitches } from "../switches/read.ts";
import { uuidv7 } from "../uuid.ts";
import type { SignatureInput } from "./schema.ts";
import { describeSigning, type Origin, type Signing, type Stored, storeSignings } from "./store.ts";

type Signed = { ok: true } | { ok: false; error: "unknown_campaign" | "not_open" | "closed" | "signing_paused" };

/** The outcome does not reveal whether the address had signed. New words wait beside an existing signature. */
export async function signCampaign(
  slug: string,
  input: SignatureInput,
  now = new Date(),
  { setId = uuidv7(now.getTime()), network = null, hasShare = true, suspicion = null, list }: Partial<Origin> = {},
): Promise<Signed> {
  await knowSwitches();
  if (isOn("pause_signing", { slug })) return { ok: false, error: "signing_paused" };
  return inFlight(() => sign(describeSigning(slug, input, now, { setId, network, hasShare, suspicion, list })));
}

async function sign(signing: Signing): Promise<Signed> {
  let found = await storeTogether(signing);
  // The conflicting row was inserted or erased during the statement; the next run sees it.
  while (found?.state === "open" && !found.taken) [found] = await store([signing]);
  metrics.signings.inc({ outcome: found?.state ?? "unknown_campaign" });
  if (!found) return { ok: false, error: "unknown_campaign" };
  return found.state === "open" ? { ok: true } : { ok: false, error: found.state };
}

const storeTogether = makeTogether(store, ({ digest }: Signing) => digest);

/** Among several, one that was not stored has no outcome. */
async function store(signings: Signing[]): Promise<(Stored | undefined)[]> {
  const stored: (Stored | undefined)[] = signings.map(() => undefined);
  for (const found of await queryDirectly<Stored>(storeSignings(signings)))
    if (signings.length === 1 || found.taken || found.state !== "open") stored[found.place] = found;
  return stored;
}
