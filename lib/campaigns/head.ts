import type { Prisma } from "#prisma/client/client.ts";

type Head = { locale: string; title: string; addressee: string };

/**
 * Gives a campaign the title and addressee of its letter, in the languages of these texts: in the transaction of whoever
 * writes or publishes the letter, under the campaign's lock. The rest of what is said about it stays as new or old as it
 * was: translations of that are held against its time.
 */
export async function setHeads(
  transaction: Prisma.TransactionClient,
  campaignId: number,
  texts: Head[],
): Promise<void> {
  for (const { locale, title, addressee } of texts)
    await transaction.$executeRaw`
      INSERT INTO campaign_texts (campaign_id, locale, title, addressee, summary)
      VALUES (${campaignId}, ${locale}, ${title}, ${addressee}, '')
      ON CONFLICT (campaign_id, locale) DO UPDATE SET title = excluded.title, addressee = excluded.addressee`;
}
