import { setTimeout as wait } from "node:timers/promises";
import { digestAddress } from "../addresses/digest.ts";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { stopping } from "../jobs/shutdown.ts";
import { seal } from "../secrets/seal.ts";
import { uuidv7 } from "../uuid.ts";

export function isHost(emailDigest: Uint8Array): boolean {
  return env().ORGANIZERS.some((address) => Buffer.from(digestAddress(address)).equals(emailDigest));
}

/** Creates hosts' accounts at start, so that logging in does nothing others could notice. */
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

export function hostDigests(): Uint8Array<ArrayBuffer>[] {
  return env().ORGANIZERS.map(digestAddress);
}

/** Only new accounts own the shipped campaigns, so that no one removed from a team returns. */
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
