import { digestAddress } from "../addresses/digest.ts";
import { db } from "../db.ts";
import { slotOf } from "../holds/ceilings.ts";
import { campaignSubject, digestDomain, SITE } from "../holds/subject.ts";
import { gatherBatch } from "../mail/gather.ts";
import { recordMailEvent } from "../mail/record-event.ts";
import type { SendOutcome } from "../mail/resend.ts";
import { settleBatch } from "../mail/settle.ts";
import { aBounce } from "./resend.ts";

const TAKEN: SendOutcome = { kind: "taken", refused: new Map() };
let made = 1_000_000n;

/** Records earlier emails to these addresses, the first of which have bounced, plus successful ones to one domain. */
export async function someSent(
  campaign: { id: number },
  addresses: string[],
  at: Date,
  { bounced = 0, well = 0, domain = "well.example" } = {},
) {
  const rows = addresses.map((address, n) => ({
    id: ++made,
    emailDigest: digestAddress(address),
    domain: digestDomain(address),
    campaignId: campaign.id,
    sentAt: at,
    outcome: n < bounced ? "bounced" : null,
  }));
  await db().sentMail.createMany({ data: rows });
  await db().$executeRaw`
    INSERT INTO sent_mails (id, email_digest, campaign_id, domain, sent_at)
    SELECT ${made} + n, sha256(n::text::bytea), ${campaign.id}, ${digestDomain(`a@${domain}`)}, ${at}
    FROM generate_series(1, ${well}) AS n`;
  made += BigInt(well);
  const sent = addresses.length + well;
  for (const subject of [campaignSubject(campaign.id), SITE]) {
    const key = { subject, slot: slotOf(at) };
    await db().mailTally.upsert({
      where: { subject_slot: key },
      create: { ...key, sent },
      update: { sent: { increment: sent } },
    });
  }
}

/** Addresses on distinct domains. */
export const strangers = (count: number) => Array.from({ length: count }, () => `a@domain-${++made}.example`);

/** Sends everything that may be sent. Returns recipients in order; `bounces` selects which bounce at once. */
export async function drain(now: Date, bounces: (to: string) => boolean = () => false): Promise<string[]> {
  const sent: string[] = [];
  for (let batch = await gatherBatch(now); batch; batch = await gatherBatch(now)) {
    await settleBatch(batch, TAKEN, now);
    for (const { to } of batch.mails) {
      sent.push(to);
      if (bounces(to)) await recordMailEvent(aBounce(to), now);
    }
  }
  return sent;
}

/** Active holds as "subject-type cause". */
export async function heldKinds(): Promise<string[]> {
  const holds = await db().hold.findMany({ where: { liftedAt: null }, orderBy: { id: "asc" } });
  return holds.map(({ subject, cause }) => `${subject.split(" ")[0]} ${cause}`);
}
