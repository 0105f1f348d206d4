import { beforeEach, expect, onTestFinished, test } from "vitest";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { BUDGETS } from "../limits/take.ts";
import { gatherBatch } from "../mail/gather.ts";
import { adoptSwitches } from "../switches/in-force.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, DAY } from "../testing/makers.ts";
import { aMember, anInvited, anOrganizer } from "../testing/organizers.ts";
import { statementsOf } from "../testing/statements.ts";
import { findOrganizer } from "./find.ts";
import { welcomeHosts } from "./host.ts";
import { requestLogInLink } from "./request-link.ts";

beforeEach(emptyDatabase);

const now = new Date("2026-06-01T10:00:00Z");
const countQueued = async () => ({ links: await db().logInLink.count(), mails: await db().mail.count() });

function withHosts(...addresses: string[]): void {
  const before = env().ORGANIZERS;
  env().ORGANIZERS = addresses;
  onTestFinished(() => {
    env().ORGANIZERS = before;
  });
}

test("members and invited people are emailed a link, however they spell their address", async () => {
  const campaign = await aCampaign();
  const { id, email } = await aMember(campaign, "steward");
  const invited = await anInvited(campaign, "editor");
  await requestLogInLink(email.toUpperCase(), "/organize/account", "es", now);
  await requestLogInLink(invited.email, "/organize", "en", now);
  const [link] = await db().logInLink.findMany({ where: { organizerId: id } });
  expect(link).toMatchObject({ path: "/organize/account", usedAt: null, expiresAt: after(now, 15 * 60_000) });
  const mails = await db().mail.findMany({ orderBy: { id: "asc" } });
  expect(mails.map(({ kind, locale, organizerId }) => ({ kind, locale, organizerId }))).toEqual([
    { kind: "log_in", locale: "es", organizerId: id },
    { kind: "log_in", locale: "en", organizerId: invited.id },
  ]);
});

test("for anyone else nothing is stored or sent, and the outcome is the same", async () => {
  withHosts();
  const campaign = await aCampaign();
  const { email } = await aMember(campaign, "steward");
  const former = await anOrganizer();
  const known = await requestLogInLink(email, "/organize", "en", now);
  const before = {
    ...(await countQueued()),
    organizers: await db().organizer.count(),
    limits: await db().limit.count(),
  };
  for (const unknown of ["nobody@example.org", former.email])
    expect(await requestLogInLink(unknown, "/organize", "en", now)).toEqual(known);
  const later = {
    ...(await countQueued()),
    organizers: await db().organizer.count(),
    limits: await db().limit.count(),
  };
  expect(later).toEqual(before);
  expect(before).toMatchObject({ links: 1, mails: 1 });
});

test("members, hosts, former organizers and strangers cause the same SQL statement", async () => {
  withHosts("host@example.org");
  await welcomeHosts(now);
  const member = await aMember(await aCampaign(), "steward");
  const former = await anOrganizer();
  const ask = (email: string) => statementsOf(() => requestLogInLink(email, "/organize", "en", now));
  adoptSwitches([]);
  const stranger = await ask("nobody@example.org");
  expect(stranger).toHaveLength(1);
  for (const email of [member.email, "host@example.org", former.email]) expect(await ask(email)).toEqual(stranger);
});

test("an address gets at most twenty links a day, even from concurrent requests", async () => {
  const { email } = await aMember(await aCampaign(), "owner");
  await Promise.all(Array.from({ length: 10 }, () => requestLogInLink(email, "/organize", "en", now)));
  for (let turn = 0; turn < 15; turn += 1) await requestLogInLink(email, "/organize", "en", now);
  expect(BUDGETS.log_in).toBe(20);
  expect(await countQueued()).toEqual({ links: 20, mails: 20 });
  await requestLogInLink(email, "/organize", "en", after(now, DAY));
  expect(await countQueued()).toEqual({ links: 21, mails: 21 });
});

test("exhausting an organizer's budget locks them out no longer than the last link lives", async () => {
  const { id, email } = await aMember(await aCampaign(), "owner");
  for (let turn = 0; turn < 25; turn += 1) await requestLogInLink(email, "/organize", "en", now);
  const soon = after(now, 9 * 60_000);
  await requestLogInLink(email, "/organize", "en", soon);
  expect(await countQueued()).toMatchObject({ links: 20 });
  const later = after(now, 11 * 60_000);
  await Promise.all([1, 2, 3].map(() => requestLogInLink(email, "/organize", "en", later)));
  const { links } = await countQueued();
  expect(links).toBeGreaterThan(20);
  await requestLogInLink(email, "/organize", "en", after(later, 60_000));
  expect(await countQueued()).toMatchObject({ links }); // one works
  await db().logInLink.updateMany({ where: { organizerId: id }, data: { usedAt: later } });
  await requestLogInLink(email, "/organize", "en", after(later, 120_000));
  expect(await countQueued()).toMatchObject({ links: links + 1 });
});

test("hosts own the shipped campaigns at first, and are not restored after removal", async () => {
  withHosts("Host@example.org", "other@example.org");
  const shipped = await aCampaign({ shipped: true });
  await aCampaign();
  for (let turn = 0; turn < 2; turn += 1) await welcomeHosts(now);
  await Promise.all([welcomeHosts(now), requestLogInLink("host@example.org", "/organize", "en", now)]);
  const memberships = await db().membership.findMany();
  expect(memberships.map(({ campaignId, role, acceptedAt }) => ({ campaignId, role, acceptedAt }))).toEqual(
    Array(2).fill({ campaignId: shipped.id, role: "owner", acceptedAt: now }),
  );
  await db().membership.deleteMany({});
  await welcomeHosts(now);
  await requestLogInLink("host@example.org", "/organize", "en", now);
  expect(await db().membership.count()).toBe(0);
  expect((await countQueued()).links).toBe(2);
});

test("a host may log in without a campaign, while listed in ORGANIZERS", async () => {
  withHosts("host@example.org");
  await welcomeHosts(now);
  const [{ id = "" } = {}] = await db().organizer.findMany();
  expect(await findOrganizer(id)).toMatchObject({ host: true, email: "host@example.org" });
  withHosts();
  expect(await findOrganizer(id)).toBeUndefined();
});

test("links contain no address, and expired links are not emailed", async () => {
  const { email } = await aMember(await aCampaign(), "owner");
  await requestLogInLink(email, "/organize", "en", now);
  await requestLogInLink(email, "/organize", "en", after(now, -DAY));
  const { mails } = (await gatherBatch(now)) ?? { mails: [] };
  expect(mails.map(({ to }) => to)).toEqual([email]);
  const links = mails.flatMap(({ text, html }) => `${text} ${html}`.match(/https?:[^\s"<>]+/g) ?? []);
  expect(links.some((link) => link.startsWith("https://letters.example/organize/log-in/"))).toBe(true);
  for (const link of links) expect(decodeURIComponent(link)).not.toContain("@");
  expect(await db().mail.count()).toBe(1);
});
