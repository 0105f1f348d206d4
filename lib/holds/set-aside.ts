import type { Prisma } from "#prisma/client/client.ts";
import { ceilingOf, isTallied } from "./ceilings.ts";
import { placeHold } from "./place.ts";
import { digestDomain, type QueuedMail, subjectsOf } from "./subject.ts";
import { addToTally } from "./tally.ts";

type WaitingMail = { id: bigint; mail: { to: string } };
/** The hold of each email; undefined if just lifted: the email is gathered again. */
type HeldMails = Map<bigint, number | undefined>;
type Candidate = QueuedMail & { to: string; subjects: string[] };

/** Returns the IDs of held emails and counts the others as sent, in the transaction that locked them. */
export async function setAside(
  transaction: Prisma.TransactionClient,
  waiting: WaitingMail[],
  now: Date,
): Promise<Set<bigint>> {
  if (waiting.length === 0) return new Set();
  const mails = await readQueued(transaction, waiting);
  const holds = await findHolds(transaction, mails);
  const aside: HeldMails = new Map();
  for (const { id, subjects, probeOf } of mails) {
    const hold = subjects
      .map((subject) => holds.get(subject))
      .find((found) => found !== undefined && found !== probeOf);
    if (hold !== undefined) aside.set(id, hold);
  }
  const free = mails.filter(({ id }) => !aside.has(id));
  for (const [id, hold] of await applyCeilings(transaction, free, now)) aside.set(id, hold);
  await markHeld(transaction, aside);
  await recordSent(
    transaction,
    free.filter(({ id }) => !aside.has(id)),
    now,
  );
  return new Set(aside.keys());
}

async function readQueued(transaction: Prisma.TransactionClient, waiting: WaitingMail[]): Promise<Candidate[]> {
  const select = { kind: true, campaignId: true, organizerId: true, updateId: true, network: true, probeOf: true };
  const ids = waiting.map(({ id }) => id);
  const rows = await transaction.mail.findMany({ where: { id: { in: ids } }, select: { id: true, ...select } });
  const queued = new Map(rows.map((row) => [row.id, row]));
  return waiting.flatMap(({ id, mail: { to } }) => {
    const row = queued.get(id);
    return row ? [{ ...row, to, subjects: subjectsOf(row, to) }] : [];
  });
}

async function findHolds(transaction: Prisma.TransactionClient, mails: Candidate[]): Promise<Map<string, number>> {
  const subjects = [...new Set(mails.flatMap((mail) => mail.subjects))];
  const rows = await transaction.$queryRaw<{ id: number; subject: string }[]>`
    SELECT id, subject FROM holds WHERE lifted_at IS NULL AND subject = ANY(${subjects}::text[])`;
  return new Map(rows.map(({ id, subject }) => [subject, id]));
}

async function applyCeilings(transaction: Prisma.TransactionClient, mails: Candidate[], now: Date): Promise<HeldMails> {
  const held: HeldMails = new Map();
  const wanted = countSubjects(mails);
  const sums = await addToTally(transaction, wanted, now);
  const room = new Map<string, number>();
  for (const [subject, sum] of sums) {
    const ceiling = ceilingOf(subject);
    const before = sum - (wanted.get(subject) ?? 0);
    if (ceiling !== undefined && sum > ceiling) room.set(subject, Math.max(0, ceiling - before));
  }
  if (room.size === 0) return held;
  const over: { mail: Candidate; subject: string }[] = [];
  for (const mail of mails) {
    const subject = mail.subjects.find((name) => room.get(name) === 0);
    if (subject !== undefined) over.push({ mail, subject });
    else for (const name of mail.subjects) if (room.has(name)) room.set(name, (room.get(name) ?? 0) - 1);
  }
  const back = countSubjects(over.map(({ mail }) => mail));
  await addToTally(transaction, new Map([...back].map(([subject, count]) => [subject, -count])), now);
  for (const subject of new Set(over.map((each) => each.subject)))
    await placeHold(transaction, { subject, cause: "ceiling", now });
  const holds = await findHolds(transaction, mails);
  for (const { mail, subject } of over) held.set(mail.id, holds.get(subject));
  return held;
}

function countSubjects(mails: Candidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { subjects } of mails)
    for (const subject of subjects.filter(isTallied)) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  return counts;
}

async function markHeld(transaction: Prisma.TransactionClient, aside: HeldMails): Promise<void> {
  const held = [...aside].flatMap(([id, hold]) => (hold === undefined ? [] : [{ id, hold }]));
  if (held.length === 0) return;
  await transaction.$executeRaw`
    UPDATE mails SET hold_id = aside.hold, probe_of = NULL
    FROM unnest(${held.map(({ id }) => id)}::bigint[], ${held.map(({ hold }) => hold)}::int[]) AS aside (id, hold)
    WHERE mails.id = aside.id`;
}

async function recordSent(transaction: Prisma.TransactionClient, mails: Candidate[], now: Date): Promise<void> {
  const sent = mails.filter(({ organizerId }) => organizerId === null);
  if (sent.length === 0) return;
  await transaction.$executeRaw`
    INSERT INTO sent_mails (id, email_digest, campaign_id, domain, network, sent_at)
    SELECT m.id, m.email_digest, m.campaign_id, sent.domain, m.network, ${now}
    FROM unnest(${sent.map(({ id }) => id)}::bigint[], ${sent.map(({ to }) => digestDomain(to))}::bigint[]) AS sent (id, domain)
    JOIN mails m USING (id) ORDER BY m.id
    ON CONFLICT (id) DO UPDATE SET sent_at = excluded.sent_at`;
}
