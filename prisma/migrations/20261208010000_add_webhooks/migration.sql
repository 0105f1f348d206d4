-- Events for other programs, posted to a URL and kept for 30 days (docs/webhooks.md).
CREATE TABLE webhooks (
  id uuid PRIMARY KEY,
  campaign_id integer NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  name text NOT NULL,
  host text NOT NULL,
  scopes text[] NOT NULL CHECK (scopes <@ '{counts,alerts}'::text[] AND cardinality(scopes) > 0),
  target_cipher bytea NOT NULL,
  last_number integer NOT NULL DEFAULT 0,
  announced integer,
  announced_at timestamptz(3),
  leased_until timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  renewed_at timestamptz(3),
  stopped_at timestamptz(3),
  stopped_by text CHECK (stopped_by IN ('failures', 'gone')),
  CHECK ((stopped_at IS NULL) = (stopped_by IS NULL))
);
CREATE INDEX webhooks_campaign_id_idx ON webhooks (campaign_id);

CREATE TABLE webhook_events (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  webhook_id uuid NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
  number integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('count.changed', 'quarantine.noticed', 'webhook.test')),
  burst_id integer,
  created_at timestamptz(3) NOT NULL,
  due_at timestamptz(3) NOT NULL,
  tries smallint NOT NULL DEFAULT 0,
  tried_at timestamptz(3),
  status smallint,
  fault text CHECK (fault IN ('forbidden', 'timeout', 'insecure', 'unreachable', 'unreadable')),
  sent_at timestamptz(3),
  ended_at timestamptz(3),
  CHECK (sent_at IS NULL OR ended_at IS NOT NULL),
  CHECK ((kind = 'quarantine.noticed') = (burst_id IS NOT NULL))
);
CREATE UNIQUE INDEX webhook_events_webhook_id_number_key ON webhook_events (webhook_id, number);
CREATE INDEX webhook_events_due ON webhook_events (due_at) WHERE (ended_at IS NULL);
CREATE INDEX webhook_events_created_at_idx ON webhook_events (created_at);
