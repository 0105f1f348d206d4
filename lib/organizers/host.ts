import { setTimeout as wait } from "node:timers/promises";
import { digestAddress } from "../addresses/digest.ts";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { seal } from "../seal.ts";
import { stopping } from "../stopping.ts";
import { uuidv7 } from "../uuid.ts";

/** Whether this digest is of one of ORGANIZERS: those who run this site, and may found campaigns. */
export function isHost(emailDigest: Uint8Array): boolean {
  return env().ORGANIZERS.some((address) => Buffer.from(digestAddress(address)).equals(emailDigest));
}

/** Welcomes the hosts as soon as the database can be reached: logging in does nothing for them that others could notice. */
export async function welcomeHostsAtStart(): Promise<void> {
  while (!stopping.aborted) {
    const done = await welcomeHosts().then(
      () => true,
      () => false,
    );
    if (done) return;
    await wait(AGAIN_MS, undefined, { signal: stopping }).catch(() => {});
  }
}

const AGAIN_MS = 2_000;

/** The digests of ORGANIZERS. */
export function hostDigests(): Uint8Array<ArrayBuffer>[] {
  return env().ORGANIZERS.map(digestAddress);
}

/**
 * Gives each of ORGANIZERS an account. A new one owns the campaigns that were shipped; who has been here before keeps
 * what they have, so that somebody who was taken from a team is not brought back.
 */
export async function welcomeHosts(now = new Date()): Promise<void> {
  for (const address of env().ORGANIZERS) {
    const emailDigest = digestAddress(address);
    const account = { id: uuidv7(now.getTime()), emailDigest, emailCipher: seal(address), createdAt: now };
    await db().$transaction(async (transaction) => {
      const { count } = await transaction.organizer.createMany({ data: account, skipDuplicates: true });
      if (count === 0) return;
      const shipped = await transaction.campaign.findMany({ where: { shipped: true }, select: { id: true } });
      await transaction.membership.createMany({
        data: shipped.map(({ id }) => ({
          campaignId: id,
          organizerId: account.id,
          role: "owner",
          invitedAt: now,
          acceptedAt: now,
        })),
      });
    });
  }
}
