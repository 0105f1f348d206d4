import type { Prisma } from "#prisma/client/client.ts";

/** The names are stored, so they never change. */
export const ACTS = [
  "campaign_created",
  "campaign_changed",
  "campaign_published",
  "campaign_closed",
  "campaign_reopened",
  "campaign_archived",
  "campaign_unarchived",
  "campaign_deleted",
  "letter_saved",
  "version_started",
  "version_discarded",
  "version_published",
  "translation_published",
  "translation_checked",
  "language_added",
  "language_removed",
  "language_chosen",
  "text_saved",
  "reason_added",
  "reason_saved",
  "reason_moved",
  "reason_removed",
  "member_invited",
  "member_accepted",
  "member_declined",
  "invitation_repeated",
  "invitation_recalled",
  "member_changed",
  "member_removed",
  "member_left",
  "exported",
  "api_key_made",
  "api_key_revoked",
  "signature_ruled_out",
  "signature_restored",
  "signature_hidden",
  "signature_shown",
  "signature_prominent",
  "signature_ordinary",
  "signature_address_shown",
  "signature_address_sought",
  "comment_approved",
  "comment_refused",
  "ruling_started",
  "ruling_cancelled",
  "ruling_undone",
  "pack_asked",
  "pack_downloaded",
  "pack_cancelled",
  "pack_removed",
  "partner_added",
  "partner_changed",
  "partner_stopped",
  "partner_key_made",
  "partner_key_revoked",
  "partner_link_made",
  "partner_link_revoked",
  "paper_uploaded",
  "paper_checked",
  "paper_started",
  "paper_imported",
  "paper_cancelled",
  "paper_removed",
  "paper_line_removed",
  "paper_noted",
  "paper_exported",
  "update_added",
  "update_saved",
  "update_pictured",
  "update_published",
  "update_withdrawn",
  "update_removed",
  "update_mailed",
  "update_mails_cancelled",
  "mail_held",
  "mail_hold_lifted",
  "mail_paused",
  "mail_resumed",
  "switch_set",
  "switch_lifted",
] as const;
export type Act = (typeof ACTS)[number];

export type Event = {
  campaignId: number | null; // null: the site
  organizerId: string | null; // null: a person the record does not identify
  act: Act;
  details?: Record<string, string | number | boolean | null>;
  now?: Date;
};

/** Records an act in the transaction that performs it. */
export async function recordAct(
  transaction: Prisma.TransactionClient,
  { campaignId, organizerId, act, details = {}, now = new Date() }: Event,
): Promise<void> {
  await transaction.auditEvent.create({ data: { campaignId, organizerId, act, details, at: now } });
}
