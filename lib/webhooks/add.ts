import { isIP } from "node:net";
import { env } from "../env.ts";
import { recordAct } from "../record/write.ts";
import { actOn } from "../team/access.ts";
import { uuidv7 } from "../uuid.ts";
import { HTTPS, mayReach } from "./reach.ts";
import type { NewWebhook } from "./schema.ts";
import { makeWebhookSecret } from "./secret.ts";
import { sealTarget } from "./target.ts";

export const WEBHOOKS_MAX = 10;

/** Names are unique, so resubmitting the form adds no second one. The secret is returned here only. */
export async function addWebhook(organizerId: string, { slug, name, url, scopes }: NewWebhook, now = new Date()) {
  const error = findFault(new URL(url));
  if (error) return { ok: false, error } as const;
  return actOn(organizerId, slug, "own", async ({ campaignId, transaction }) => {
    const present = await transaction.webhook.findMany({ where: { campaignId }, select: { name: true } });
    if (present.some((webhook) => webhook.name === name)) return { ok: false, error: "webhook_name_taken" } as const;
    if (present.length >= WEBHOOKS_MAX) return { ok: false, error: "too_many_webhooks" } as const;
    const [id, secret] = [uuidv7(now.getTime()), makeWebhookSecret()];
    const { hostname: host } = new URL(url);
    const targetCipher = sealTarget({ url, secret });
    await transaction.webhook.create({ data: { id, campaignId, name, host, scopes, targetCipher, createdAt: now } });
    const details = { webhook: id, scopes: scopes.join() };
    await recordAct(transaction, { campaignId, organizerId, act: "webhook_added", details, now });
    return { ok: true, id, secret } as const;
  });
}

/** What can be told without asking DNS; names are checked by each connection. */
function findFault({ hostname, port }: URL): "forbidden_port" | "forbidden_host" | undefined {
  const { WEBHOOK_NETWORKS: networks } = env();
  const host = hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) > 0) return mayReach(host, Number(port || HTTPS), { networks }) ? undefined : "forbidden_host";
  if (/^localhost\.?$|\.(localhost|internal|local)\.?$/i.test(host)) return "forbidden_host";
  return port && networks.length === 0 ? "forbidden_port" : undefined;
}
