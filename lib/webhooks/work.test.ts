import { beforeEach, expect, onTestFinished, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase, until } from "../testing/database.ts";
import { aCampaign } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { aReceiver, aWebhook } from "../testing/webhooks.ts";
import { testWebhook } from "./change.ts";
import { takeEvent } from "./take.ts";
import { runWebhooks } from "./work.ts";

beforeEach(emptyDatabase);

test("a receiver that keeps silent delays no other", async () => {
  const letter = await aCampaign();
  const { id: owner } = await aMember(letter, "owner");
  const silent = await aReceiver(() => {});
  const quick = await aReceiver();
  const { networks } = quick.ways;
  await aWebhook(owner, letter, { name: "Silent", url: silent.url, networks });
  const { id: webhook } = await aWebhook(owner, letter, { name: "Quick", url: quick.url, networks });
  const stop = new AbortController();
  const running = runWebhooks(stop.signal, { ...quick.ways, timeMs: 60_000 });
  onTestFinished(async () => {
    stop.abort();
    silent.close();
    await running;
  });
  await until(() => silent.received.length === 1 && quick.received.length === 1);
  await testWebhook(owner, { slug: letter.slug, webhook });
  await until(() => quick.received.length === 2);
  await until(async () => (await db().webhookEvent.count({ where: { endedAt: null } })) === 1);
  expect(silent.received).toHaveLength(1);
});

test("of workers that look at once, one gets the event", async () => {
  const letter = await aCampaign();
  const { id: owner } = await aMember(letter, "owner");
  const { id: webhook } = await aWebhook(owner, letter);
  for (let round = 0; round < 10; round += 1) {
    await testWebhook(owner, { slug: letter.slug, webhook });
    const taken = await Promise.all(Array.from({ length: 6 }, () => takeEvent()));
    expect(taken.filter(Boolean)).toHaveLength(1);
    await db().webhookEvent.updateMany({ data: { endedAt: new Date() } });
    await db().webhook.updateMany({ data: { leasedUntil: null } });
  }
});
