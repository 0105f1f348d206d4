import type { Prisma } from "#prisma/client/client.ts";
import { revisionOf } from "../campaigns/fields.ts";
import { db } from "../db.ts";
import { takeFromAddress } from "../limits/take.ts";
import { LOCALES, type Locale } from "../locale/locales.ts";
import { languagesOf } from "../locale/of-campaign.ts";
import { findLast, type Last } from "../record/last.ts";
import { recordAct } from "../record/write.ts";
import { seal, unseal } from "../secrets/seal.ts";
import { actOn, checkAccess, type Refused } from "../team/access.ts";
import { mayChangeShown } from "../team/role.ts";
import type { SenderChange, TestMail } from "./schema.ts";

const TEXTS = { select: { locale: true, mailSubject: true, mailClosing: true } } as const;
const include = { sender: true, texts: TEXTS } as const;
type Row = Pick<Prisma.CampaignGetPayload<{ include: typeof include }>, "sender" | "texts">;

/** `mayChange`: once the letter is published, only owners do. */
export type OwnSender = {
  mayChange: boolean;
  languages: Locale[];
  revision: number;
  fields: Record<string, string>;
  saved?: Last;
};

export async function findSender(
  organizerId: string,
  slug: string,
  { saver }: { saver?: boolean } = {},
): Promise<{ ok: true; sender: OwnSender } | Refused> {
  const access = await checkAccess(organizerId, slug, "write");
  if (!access.ok) return access;
  const { campaignId } = access;
  const row = await db().campaign.findUniqueOrThrow({ where: { id: campaignId }, include });
  const fields = fieldsOf(row);
  const mayChange = mayChangeShown(access.role, row);
  const saved = saver ? await findLast({ campaignId, acts: ["sender_saved"] }) : undefined;
  return { ok: true, sender: { mayChange, languages: languagesOf(row), revision: revisionOf(fields), fields, saved } };
}

type Saved = { ok: true } | { ok: false; error: "overtaken" } | Refused;

export async function saveSender(organizerId: string, change: SenderChange, now = new Date()): Promise<Saved> {
  return actOn(organizerId, change.campaign, "write", async ({ campaignId, role, transaction }): Promise<Saved> => {
    const row = await transaction.campaign.findUniqueOrThrow({ where: { id: campaignId }, include });
    if (!mayChangeShown(role, row)) return { ok: false, error: "forbidden" };
    if (change.revision !== revisionOf(fieldsOf(row))) return { ok: false, error: "overtaken" };
    const { sender: name, replyTo } = change;
    const data = { name, replyCipher: replyTo ? seal(replyTo) : null };
    await transaction.sender.upsert({ where: { campaignId }, create: { campaignId, ...data }, update: data });
    for (const locale of languagesOf(row))
      await transaction.$executeRaw`
        UPDATE campaign_texts SET mail_subject = ${change[`subject-${locale}`]}, mail_closing = ${change[`closing-${locale}`]}
        WHERE campaign_id = ${campaignId} AND locale = ${locale}`;
    await recordAct(transaction, { campaignId, organizerId, act: "sender_saved", now });
    return { ok: true };
  });
}

type Tested = { ok: true } | { ok: false; error: "too_many_tests" } | Refused;

/** Emails the organizer what a signatory gets, without a link that verifies. */
export async function sendTest(organizerId: string, { campaign, locale }: TestMail, now = new Date()): Promise<Tested> {
  return actOn(organizerId, campaign, "write", async ({ campaignId, transaction }): Promise<Tested> => {
    const digest = new TextEncoder().encode(organizerId);
    const taken = await transaction.$queryRaw<unknown[]>(takeFromAddress("test", { digest, now }));
    if (taken.length === 0) return { ok: false, error: "too_many_tests" };
    await transaction.mail.create({ data: { kind: "test", campaignId, organizerId, locale, createdAt: now } });
    return { ok: true };
  });
}

function fieldsOf({ sender, texts }: Row): Record<string, string> {
  const replyTo = sender?.replyCipher ? unseal(sender.replyCipher).toString() : "";
  const fields: Record<string, string> = { sender: sender?.name ?? "", replyTo };
  for (const locale of LOCALES) {
    const text = texts.find((known) => known.locale === locale);
    fields[`subject-${locale}`] = text?.mailSubject ?? "";
    fields[`closing-${locale}`] = text?.mailClosing ?? "";
  }
  return fields;
}
