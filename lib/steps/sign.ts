import { Prisma } from "#prisma/client/client.ts";
import { isSameMailbox } from "../addresses/canonical.ts";
import { db, queryDirectly } from "../db.ts";
import { env } from "../env.ts";
import { metrics } from "../health/metrics.ts";
import { digestSigning, insertObservations } from "../quarantine/observe.ts";
import { unseal } from "../secrets/seal.ts";
import { stateOf } from "../signatures/own.ts";
import { type Run, runIn } from "../signatures/run.ts";
import type { SignatureInput } from "../signatures/schema.ts";
import { describeSigning, type Stored, storeSignings } from "../signatures/store.ts";
import { inFlight } from "../switches/in-flight.ts";
import { isOn } from "../switches/in-force.ts";
import { knowSwitches } from "../switches/read.ts";
import { uuidv7 } from "../uuid.ts";
import { verifyOwnWords, verifyPendingWords } from "../verification/put-in-force.ts";
import { isOffered } from "./offer.ts";
import { fingerprintOf, isProvenBy, type ProvenSignature, provenColumns } from "./proven.ts";
import type { NextInput } from "./schema.ts";

const { sql } = Prisma;

/** A second press within this time is thanked, too, but not given the signature: another link may have made it. */
const AGAIN_MS = 10 * 60_000;

type Standing = "already_signed" | "withdrawn" | "invalidated" | "unknown";
type Refusal = Standing | "changed" | "unknown_campaign" | "not_open" | "closed" | "signing_paused";
export type Signed = { ok: true; signatureId?: string; slug: string } | { ok: false; error: Refusal };
type Origin = { network?: string; suspicion?: number | null };

/** Signs with the name, details and address of a verified signature; its proof of the address verifies this one. */
export async function signNext(
  proven: ProvenSignature,
  slug: string,
  { shown, ...choices }: NextInput,
  { network = "", suspicion = null }: Origin = {},
  now = new Date(),
): Promise<Signed> {
  await knowSwitches();
  if (isOn("pause_signing", { slug })) return { ok: false, error: "signing_paused" };
  if (!(await isOffered(proven.campaignId, slug, now))) return { ok: false, error: "unknown" };
  const signed = await inFlight(() => sign(proven, slug, { shown, ...choices }, { network, suspicion }, now));
  metrics.signings.inc({ outcome: signed.ok ? "open" : signed.error });
  if (signed.ok) metrics.verifications.inc();
  return signed;
}

/** What the address has under this letter, once verified or invalidated. */
export async function findStanding(proven: ProvenSignature, slug: string): Promise<Standing | undefined> {
  const [target] = await queryDirectly<ProvenSignature>(sql`
    SELECT ${provenColumns} FROM signatures s WHERE ${isTarget(proven, slug)}`);
  return target && standingOf(target, proven);
}

/** Nothing is told of another spelling of the address, which may be another person's mailbox. */
function standingOf(target: ProvenSignature, { cipher }: ProvenSignature): Standing | undefined {
  const state = stateOf(target);
  if (state === "unverified") return;
  if (!isSameMailbox(unseal(target.cipher).toString(), unseal(cipher).toString())) return "unknown";
  return state === "withdrawn" || state === "invalidated" ? state : "already_signed";
}

function isTarget({ digest }: ProvenSignature, slug: string): Prisma.Sql {
  return sql`(campaign_id = (SELECT id FROM campaigns WHERE slug = ${slug}) AND email_digest = ${Buffer.from(digest)})`;
}

async function sign(
  proven: ProvenSignature,
  slug: string,
  { shown, ...choices }: NextInput,
  { network, suspicion }: Required<Origin>,
  now: Date,
): Promise<Signed> {
  const email = unseal(proven.cipher).toString();
  const setId = uuidv7(now.getTime());
  const hints = (suspicion ?? 0) | (proven.suspicion ?? 0);
  const observed = { id: setId, at: now, name: proven.name, email, network, suspicion: hints };
  const origin = { network: null, hasShare: true, suspicion: hints || null, isProven: true };
  const observation = env().SIGN_LIMIT === 0 ? undefined : await digestSigning(observed);
  return db().$transaction(async (transaction): Promise<Signed> => {
    const run = runIn(transaction);
    for (;;) {
      const { first, target } = await lockBoth(run, proven, slug);
      if (!first) return { ok: false, error: "unknown" };
      if (fingerprintOf(first) !== shown) return { ok: false, error: "changed" };
      const standing = target && standingOf(target, first);
      if (standing === "already_signed" && target && now.getTime() - target.verifiedAt.getTime() < AGAIN_MS)
        return { ok: true, slug };
      if (standing) return { ok: false, error: standing };
      const input = { ...choices, ...wordsOf(first), email };
      const signing = describeSigning(slug, input, now, { setId, ...origin });
      const [found] = await run<Stored>(storeSignings([signing]));
      if (!found) return { ok: false, error: "unknown_campaign" };
      if (found.state !== "open") return { ok: false, error: found.state };
      if (observation) await run(insertObservations([observation]));
      const claim = { id: setId, expiresAt: new Date(now.getTime() + AGAIN_MS) };
      const verified = (await verifyOwnWords(claim, now, run)) ?? (await verifyPendingWords(claim, now, run));
      if (verified) return { ok: true, ...verified };
      // A row of the address was made or erased since; the next turn sees it.
    }
  });
}

/** In the order of their IDs, like every act on several signatures. */
async function lockBoth(run: Run, proven: ProvenSignature, slug: string) {
  const rows = await run<ProvenSignature & { isFirst: boolean; isTarget: boolean }>(sql`
    SELECT ${provenColumns}, ${isProvenBy(proven.setId)} AS "isFirst", ${isTarget(proven, slug)} AS "isTarget"
    FROM signatures s WHERE ${isProvenBy(proven.setId)} OR ${isTarget(proven, slug)}
    ORDER BY s.id FOR NO KEY UPDATE OF s`);
  return { first: rows.find((row) => row.isFirst), target: rows.find((row) => row.isTarget) };
}

function wordsOf({
  name,
  title,
  affiliation,
  country,
}: ProvenSignature): Pick<SignatureInput, "name"> & Partial<SignatureInput> {
  const filled = { title: title ?? undefined, affiliation: affiliation ?? undefined, country: country ?? undefined };
  return { name, ...filled };
}
