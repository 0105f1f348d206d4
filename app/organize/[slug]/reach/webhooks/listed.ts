import type { listWebhooks } from "#lib/webhooks/list.ts";

export type Listed = Extract<Awaited<ReturnType<typeof listWebhooks>>, { ok: true }>["webhooks"][number];
export type ListedEvent = Listed["events"][number];
