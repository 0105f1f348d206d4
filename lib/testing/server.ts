import pg from "pg";

/** A superuser's URL to the maintenance database of the test server. */
export function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error("TEST_DATABASE_URL is missing: npm test sets it to a PostgreSQL of its own.");
  return url;
}

export function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

export async function onServer<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: "undersigned tests" });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

const TABLES = [
  "update_texts update_pictures update_mailings updates pack_parts packs",
  "paper_signatures paper_lines paper_faults paper_parts paper_imports paper_counts partner_consents partner_keys partners",
  "retention_choices retention_runs erased_tally",
  "next_steps confirmations",
  "switches processes backups security_events devices",
  "sample_draws sample_answers sample_contacts samples",
  "webhook_events webhooks",
  "log_changes log_places log_tiles log_bundles log_cosignatures logs",
  "holds sent_mails mail_tally network_salts key_canaries departures restores",
  "observations quarantine_tally pending_words prominent signatures bursts rulings counter_shards tally source_tally funnel mails mail_batches limits allowances",
  "exports api_keys mailbox_mails mailbox_requests mailbox_failures audit_events memberships sessions log_in_links organizers",
  "reason_texts reasons letter_texts letter_versions site site_texts senders messages authors pictures campaign_texts campaigns",
].flatMap((tables) => tables.split(" "));

/** Empties all tables, bypassing triggers; much faster than TRUNCATE on small tables. */
export const CLEAN = [
  "SET session_replication_role = replica",
  ...[...TABLES, "pgboss.job"].map((table) => `DELETE FROM ${table}`),
  "RESET session_replication_role",
].join("; ");
