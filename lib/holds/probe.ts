import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { type Cause, placeHold } from "./place.ts";
import { isUnder } from "./rate.ts";
import { networkSubject } from "./subject.ts";

/** Enough to meet honest networks on both ends of the queue; all of a long one would take too long to sort. */
const SEEN_MAX = 5_000;

/** Releases some held emails at random, of as many networks as possible, so that a flood cannot fill all places. */
export async function releaseProbes(id: number, count: number): Promise<number> {
  return db().$executeRaw`
    WITH seen AS (
      (SELECT id, network FROM mails WHERE hold_id = ${id} ORDER BY id LIMIT ${SEEN_MAX})
      UNION (SELECT id, network FROM mails WHERE hold_id = ${id} ORDER BY id DESC LIMIT ${SEEN_MAX})
    ), chosen AS (
      SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY network ORDER BY random()) AS place FROM seen) AS placed
      ORDER BY place, random() LIMIT ${count}
    )
    UPDATE mails SET hold_id = NULL, probe_of = ${id} WHERE id IN (
      SELECT m.id FROM mails m JOIN chosen USING (id) WHERE m.hold_id = ${id} ORDER BY m.id FOR UPDATE OF m SKIP LOCKED)`;
}

type Probed = { id: number; subject: string; cause: string; probedAt: Date };

/**
 * Splits a hold whose probes failed: networks of failed probes get holds of their own, which their emails move to, and
 * the emails of networks whose probes arrived are released. Returns the number of networks that were held.
 */
export async function splitHold({ id, subject, cause, probedAt }: Probed, now: Date): Promise<number> {
  if (subject.startsWith("network ")) return 0;
  return db().$transaction(async (transaction) => {
    const networks = await transaction.$queryRaw<{ network: bigint; failed: boolean }[]>`
      SELECT network, bool_or(outcome IS NOT NULL) AS failed FROM sent_mails s
      WHERE sent_at >= ${probedAt} AND network IS NOT NULL AND ${isUnder(subject)} GROUP BY network`;
    const failed = networks.filter((probe) => probe.failed).map(({ network }) => network);
    for (const network of failed) await moveTo(transaction, { id, network, cause: causeOf(cause), now });
    const arrived = networks.filter((probe) => !probe.failed).map(({ network }) => network);
    await transaction.$executeRaw`
      UPDATE mails SET hold_id = NULL, probe_of = ${id} WHERE hold_id = ${id} AND network = ANY(${arrived}::bigint[])`;
    return failed.length;
  });
}

type Move = { id: number; network: bigint; cause: Cause; now: Date };

async function moveTo(transaction: Prisma.TransactionClient, { id, network, cause, now }: Move): Promise<void> {
  const subject = networkSubject(network);
  await placeHold(transaction, { subject, cause, now });
  await transaction.$executeRaw`
    UPDATE mails SET hold_id = own.id, probe_of = NULL FROM holds own
    WHERE own.subject = ${subject} AND own.lifted_at IS NULL AND mails.hold_id = ${id} AND mails.network = ${network}`;
}

function causeOf(cause: string): Cause {
  return cause === "complaints" ? "complaints" : "bounces";
}
