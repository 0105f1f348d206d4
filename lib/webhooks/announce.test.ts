import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { queueAlert } from "../quarantine/alert.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, HOUR } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { aWebhook } from "../testing/webhooks.ts";
import { uuidv7 } from "../uuid.ts";
import { announceBurst } from "./announce.ts";
import { pullEvents } from "./pull.ts";

beforeEach(emptyDatabase);

const now = new Date();

async function aNoticed() {
  const letter = await aCampaign();
  const { id: owner } = await aMember(letter, "owner");
  const { id, secret } = await aWebhook(owner, letter);
  const facts = { kind: "network", digest: 1n, holds: true, score: 90, hints: ["few_networks"], firstId: uuidv7() };
  const times = { signings: 60, minutes: 2, networks: 1, begunAt: now, latestAt: now };
  const burst = await db().burst.create({ data: { campaignId: letter.id, ...facts, ...times } });
  const pull = async () => (await pullEvents(letter.slug, `Bearer ${secret}`, 0))?.events;
  return { letter, id, burst: burst.id, pull };
}

test("the alert that stewards get by email is announced, in the same transaction and as rarely", async () => {
  const { letter, burst, pull } = await aNoticed();
  const about = { burst, campaignId: letter.id, holds: true, now };
  const undone = db().$transaction(async (transaction) => {
    await queueAlert(transaction, about);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await pull()).toEqual([]);
  await db().$transaction((transaction) => queueAlert(transaction, about));
  const { id: other } = await db().burst.create({
    data: {
      ...(await db().burst.findUniqueOrThrow({ where: { id: burst } })),
      id: undefined,
      digest: 2n,
      alertedAt: null,
    },
  });
  await db().$transaction((transaction) =>
    queueAlert(transaction, { ...about, burst: other, now: after(now, HOUR - 1) }),
  );
  expect(await pull()).toMatchObject([
    { number: 1, type: "quarantine.noticed", data: { burst, holds: true, signings: 60, networks: 1 } },
  ]);
});

test("a group that is gone is announced by its number alone", async () => {
  const { letter, burst, pull } = await aNoticed();
  await announceBurst(db(), { campaignId: letter.id, burst, now });
  await db().burst.deleteMany();
  expect(Object.keys((await pull())?.[0]?.data ?? {}).toSorted()).toEqual(["burst", "campaign", "url"]);
});

test("announcements at once have consecutive numbers", async () => {
  const { letter, burst, pull } = await aNoticed();
  const noticed = { campaignId: letter.id, burst, now };
  await Promise.all(Array.from({ length: 8 }, () => announceBurst(db(), noticed)));
  expect((await pull())?.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
