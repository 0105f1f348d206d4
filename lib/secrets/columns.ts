type Sealed = { table: string; column: string; key: Record<string, "uuid" | "integer" | "bigint">; take: number };

export const SEALED: Sealed[] = [
  { table: "signatures", column: "email_cipher", key: { id: "uuid" }, take: 500 },
  { table: "pending_words", column: "email_cipher", key: { id: "uuid" }, take: 500 },
  { table: "organizers", column: "email_cipher", key: { id: "uuid" }, take: 500 },
  { table: "mail_batches", column: "payload", key: { id: "uuid" }, take: 20 },
  { table: "holds", column: "name_cipher", key: { id: "integer" }, take: 500 },
  { table: "bursts", column: "name_cipher", key: { id: "integer" }, take: 500 },
  { table: "mails", column: "address_cipher", key: { id: "bigint" }, take: 500 },
  { table: "mailbox_mails", column: "cipher", key: { id: "uuid" }, take: 100 },
  { table: "authors", column: "email_cipher", key: { campaign_id: "integer" }, take: 500 },
  { table: "senders", column: "reply_cipher", key: { campaign_id: "integer" }, take: 500 },
  { table: "messages", column: "cipher", key: { id: "uuid" }, take: 100 },
  { table: "webhooks", column: "target_cipher", key: { id: "uuid" }, take: 100 },
  { table: "paper_parts", column: "bytes", key: { import_id: "uuid", number: "integer" }, take: 4 },
];

/** Unsealed binary columns: digests, public pictures, public logs, files without addresses. */
export const OPEN = [
  ...[
    "signatures.email_digest",
    "organizers.email_digest",
    "mails.email_digest",
    "mailbox_mails.to_digest",
    "messages.email_digest",
    "authors.contact_digest",
  ],
  ...["sent_mails.email_digest", "network_salts.salt", "key_canaries.proof"],
  ...[
    "sessions.token_digest",
    "devices.token_digest",
    "api_keys.digest",
    "mailbox_requests.digest",
    "limits.key",
    "allowances.key",
    "exports.sha256",
  ],
  ...["log_tiles.hashes", "log_bundles.entries", "log_places.seed"],
  ...["pack_parts.bytes", "update_pictures.large", "update_pictures.small"],
  ...["pictures.large", "pictures.small", "site.logo"],
];
