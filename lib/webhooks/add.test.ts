import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { dumpDatabase } from "../testing/dump.ts";
import { aCampaign, after, DAY } from "../testing/makers.ts";
import { aMember, anInvited, anOrganizer } from "../testing/organizers.ts";
import { aWebhook, openNetworks } from "../testing/webhooks.ts";
import { addWebhook, WEBHOOKS_MAX } from "./add.ts";
import { announceCounts } from "./announce.ts";
import { removeWebhook, renewSecret, replayEvent, resumeWebhook, testWebhook } from "./change.ts";
import { forgetEvents } from "./forget.ts";
import { countStopped, listWebhooks } from "./list.ts";
import { pullEvents } from "./pull.ts";
import { NewWebhook } from "./schema.ts";

beforeEach(emptyDatabase);

const input = { slug: "letter", name: "CRM", url: "https://crm.example/hook", counts: "yes" };

test("a URL is https without a password, and at least one kind of event is chosen", () => {
  const codesOf = (fields: object) =>
    NewWebhook.safeParse({ ...input, ...fields }).error?.issues.map(
      ({ path, message }) => `${String(path[0])} ${message}`,
    );
  expect(NewWebhook.parse({ ...input, url: " https://crm.example/a?b=c#d " })).toMatchObject({
    url: "https://crm.example/a?b=c",
    scopes: ["counts"],
  });
  for (const url of ["http://crm.example", "ftp://crm.example", "crm.example", "file:///etc/passwd"])
    expect(codesOf({ url })).toEqual(["url not_https"]);
  expect(codesOf({ url: "https://me:secret@crm.example" })).toEqual(["url has_password"]);
  expect(codesOf({ counts: undefined })).toEqual(["counts nothing_chosen"]);
});

test("URLs at other ports and in special networks are refused when they are typed, unless a host allows them", async () => {
  const letter = await aCampaign();
  const { id } = await aMember(letter, "owner");
  const add = async (url: string) => {
    const outcome = await addWebhook(id, { slug: letter.slug, name: url, url, scopes: ["counts"] });
    return outcome.ok || outcome.error;
  };
  for (const host of [
    "127.0.0.1",
    "169.254.169.254",
    "[::1]",
    "[::ffff:7f00:1]",
    "localhost",
    "metadata.google.internal",
  ])
    expect(await add(`https://${host}/`), host).toBe("forbidden_host");
  expect(await add("https://crm.example:8443/")).toBe("forbidden_port");
  openNetworks(["10.1.0.0/16"]);
  expect([await add("https://10.1.0.9:8443/"), await add("https://10.2.0.9/")]).toEqual([true, "forbidden_host"]);
});

test("URL and secret are in no table but sealed, and in no list", async () => {
  const letter = await aCampaign();
  const { id } = await aMember(letter, "owner");
  const { secret } = await aWebhook(id, letter, { url: "https://crm.example/hook/capability" });
  const listed = await listWebhooks(id, letter.slug);
  const row = await db().$queryRaw`SELECT w::text FROM webhooks w`;
  for (const text of [JSON.stringify(listed), JSON.stringify(row)]) {
    expect(text).toContain("crm.example");
    expect(text).not.toContain("capability");
    expect(text).not.toContain(secret);
  }
  expect((await dumpDatabase()).get("webhooks")).toContain("capability"); // which opens what is sealed
});

test("names are unique and their number is limited", async () => {
  const letter = await aCampaign();
  const { id } = await aMember(letter, "owner");
  const add = (name: string) => addWebhook(id, { ...input, slug: letter.slug, name, scopes: ["counts"] });
  const twice = await Promise.all([add("CRM"), add("CRM")]);
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  for (let n = 1; n < WEBHOOKS_MAX; n += 1) await add(`CRM ${n}`);
  expect(await add("More")).toEqual({ ok: false, error: "too_many_webhooks" });
});

test("only owners see, add, change, test and remove webhooks, and only those of their own campaign", async () => {
  const [letter, elsewhere] = [await aCampaign(), await aCampaign()];
  const { id: owner } = await aMember(letter, "owner");
  const stranger = await aMember(elsewhere, "owner");
  const own = { slug: letter.slug, webhook: (await aWebhook(owner, letter)).id };
  const theirs = { slug: elsewhere.slug, webhook: own.webhook };
  const tryAll = async (id: string, of: typeof own) =>
    (
      await Promise.all([
        ...[testWebhook(id, of), renewSecret(id, of), resumeWebhook(id, of), replayEvent(id, { ...of, event: id })],
        removeWebhook(id, of),
      ])
    ).map((outcome) => outcome.ok || outcome.error);
  for (const who of [await aMember(letter, "editor"), await aMember(letter, "steward")])
    expect(await tryAll(who.id, own)).toEqual(Array(5).fill("forbidden"));
  for (const who of [stranger, await anInvited(letter, "owner"), await anOrganizer()])
    expect(await tryAll(who.id, own)).toEqual(Array(5).fill("unknown_campaign"));
  expect(await tryAll(stranger.id, theirs)).toEqual(Array(5).fill("unknown_webhook"));
  expect(await listWebhooks(stranger.id, letter.slug)).toMatchObject({ ok: false });
  expect(await removeWebhook(owner, own)).toEqual({ ok: true });
  expect(await db().auditEvent.findMany({ select: { act: true }, orderBy: { id: "asc" } })).toEqual([
    { act: "webhook_added" },
    { act: "webhook_removed" },
  ]);
});

test("events are pulled in their order with the secret, and with no other", async () => {
  const letter = await aCampaign();
  const { id } = await aMember(letter, "owner");
  const { id: webhook, secret } = await aWebhook(id, letter);
  await testWebhook(id, { slug: letter.slug, webhook });
  await announceCounts();
  const pull = (after: number, token = secret) => pullEvents(letter.slug, `Bearer ${token}`, after);
  const all = await pull(0);
  expect(all).toMatchObject({
    events: [
      { number: 1, type: "webhook.test" },
      { number: 2, type: "count.changed", data: { count: 0 } },
    ],
    next: 2,
  });
  expect(await pull(1)).toMatchObject({ events: [{ number: 2 }], next: 2 });
  expect(await pull(2)).toEqual({ events: [], next: 2 });
  for (const token of ["", "whsec_", `${secret}x`]) expect(await pull(0, token)).toBeUndefined();
  expect(await pullEvents((await aCampaign()).slug, `Bearer ${secret}`, 0)).toBeUndefined();
});

test("events are forgotten after 30 days, and a stopped webhook waits for its owners", async () => {
  const letter = await aCampaign();
  const { id } = await aMember(letter, "owner");
  await aWebhook(id, letter);
  const now = new Date();
  await announceCounts(now);
  await forgetEvents(after(now, 30 * DAY));
  expect(await db().webhookEvent.count()).toBe(1);
  await forgetEvents(after(now, 30 * DAY + 1));
  expect(await db().webhookEvent.count()).toBe(0);
  await db().webhook.updateMany({ data: { stoppedAt: now, stoppedBy: "gone" } });
  expect(await countStopped(letter.id)).toBe(1);
});
