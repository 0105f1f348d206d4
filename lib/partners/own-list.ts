import { Prisma } from "#prisma/client/client.ts";
import { countedAt } from "../campaigns/goal.ts";
import { db } from "../db.ts";
import { recordAct } from "../record/write.ts";
import { unseal } from "../secrets/seal.ts";
import { AGREED, countOwnList } from "./agreed.ts";
import { linkOf } from "./link.ts";

const { sql } = Prisma;

const AT_ONCE = 1000;

type Row = {
  set: string;
  name: string;
  cipher: Uint8Array;
  country: string | null;
  locale: string;
  wording: string;
  agreedAt: Date;
};

/** For the holder of the partner's private link only; each download is recorded. */
export async function openOwnList(token: string, now = new Date()) {
  const linkId = linkOf(token);
  const partner = linkId && (await db().partner.findUnique({ where: { linkId, campaign: countedAt(now) } }));
  if (!partner) return;
  const { id, campaignId } = partner;
  const details = { by: "partner", partner: id, count: await countOwnList(id) };
  await db().$transaction((transaction) =>
    recordAct(transaction, { campaignId, organizerId: null, act: "partner_list_exported", details, now }),
  );
  return { rows: readOwnList(id) };
}

async function* readOwnList(partner: string) {
  for (let after: string | undefined; ; ) {
    const next: Prisma.Sql = after ? sql`AND c.set_id > ${after}::uuid` : Prisma.empty;
    const rows = await db().$queryRaw<Row[]>`
      SELECT c.set_id AS set, s.name, s.email_cipher AS cipher, s.country, c.locale, c.wording, c.agreed_at AS "agreedAt"
      ${AGREED(partner)} ${next} ORDER BY c.set_id LIMIT ${AT_ONCE}`;
    yield rows.map(({ name, cipher, country, locale, agreedAt, wording }) => [
      ...[name, unseal(cipher).toString(), country, locale, agreedAt, wording],
    ]);
    after = rows.at(-1)?.set;
    if (rows.length < AT_ONCE) return;
  }
}
