import { onTestFinished } from "vitest";
import { env } from "../env.ts";
import { addWebhook } from "../webhooks/add.ts";
import type { TestCampaign } from "./makers.ts";
import { type Answering, startReceiver } from "./receivers.ts";

export async function aReceiver(answering?: Answering) {
  const receiver = await startReceiver(answering);
  onTestFinished(receiver.close);
  return receiver;
}

/** Webhooks may reach these networks until the test ends. */
export function openNetworks(networks: string[]): void {
  Object.assign(env(), { WEBHOOK_NETWORKS: networks });
  onTestFinished(() => void Object.assign(env(), { WEBHOOK_NETWORKS: [] }));
}

type Made = { url?: string; name?: string; networks?: string[] };

export async function aWebhook(owner: string, { slug }: TestCampaign, { networks, ...fields }: Made = {}) {
  if (networks) openNetworks(networks);
  const input = { slug, name: "The CRM", url: "https://crm.example/hook", ...fields };
  const made = await addWebhook(owner, { ...input, scopes: ["counts", "alerts"] });
  if (!made.ok) throw new Error(`no webhook was made: ${made.error}`);
  return made;
}
