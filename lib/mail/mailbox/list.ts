import { z } from "zod";
import { db } from "../../db.ts";
import { unseal } from "../../secrets/seal.ts";
import { digestRecipient } from "./digest.ts";
import { ReceivedMail } from "./schema.ts";

const SHOWN = 50;

export type MailboxMail = Omit<ReceivedMail, "to"> & { id: string; to: string; createdAt: Date };

export async function listMails(to?: string): Promise<MailboxMail[]> {
  const rows = await db().mailboxMail.findMany({
    where: to === undefined ? {} : { toDigest: digestRecipient(to) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: SHOWN,
  });
  return rows.map(open);
}

export async function findMail(id: string): Promise<MailboxMail | undefined> {
  if (!z.uuid().safeParse(id).success) return;
  const row = await db().mailboxMail.findUnique({ where: { id } });
  return row ? open(row) : undefined;
}

function open({ id, cipher, createdAt }: { id: string; cipher: Uint8Array; createdAt: Date }): MailboxMail {
  const { to, ...mail } = ReceivedMail.parse(JSON.parse(unseal(cipher).toString()));
  return { id, to: to.join(", "), ...mail, createdAt };
}
