import type { Prisma } from "#prisma/client/client.ts";

type Head = { locale: string; title: string; addressee: string };

/** Copies the letter's title and addressee to the campaign. `updated_at` stays: it dates the summary. */
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
