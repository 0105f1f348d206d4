import { beforeEach, expect, onTestFinished, test } from "vitest";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { uuidv7 } from "../uuid.ts";
import { makeAdapter } from "./adapter.ts";
import { agentOf } from "./agent.ts";
import { authOptions, SESSION_SECONDS } from "./auth.ts";
import { digest } from "./digest.ts";
import { endSession, endSessions, listSessions } from "./sessions.ts";

beforeEach(emptyDatabase);

const later = () => after(new Date(), SESSION_SECONDS * 1000);

/** An organizer logged in with these browsers; returns the tokens in order. */
async function loggedIn(...agents: string[]) {
  const { id } = await aMember(await aCampaign(), "owner");
  const tokens = agents.map((agent) => `token of ${agent} ${id}`);
  for (const [index, agent] of agents.entries()) {
    const session = { sessionToken: tokens[index] ?? "", userId: id, expires: later() };
    await makeAdapter({ agent }).createSession?.(session);
  }
  return { id, tokens };
}

const agentsOf = async (id: string) => (await listSessions(id, "")).map(({ agent }) => agent).toSorted();

test("only a digest of the session token is stored", async () => {
  const { id, tokens } = await loggedIn("Firefox, Linux");
  const token = tokens[0] ?? "";
  const rows = await db().$queryRaw<{ row: string }[]>`SELECT row_to_json(s)::text AS row FROM sessions s`;
  expect(rows).toHaveLength(1);
  for (const encoding of ["utf8", "hex", "base64"] as const)
    expect(rows[0]?.row).not.toContain(Buffer.from(token).toString(encoding));
  expect(await makeAdapter().getSessionAndUser?.(token)).toMatchObject({ user: { id }, session: { userId: id } });
  const kept = Buffer.from(digest(token)).toString("hex");
  for (const guess of [`${token} `, kept, ""]) expect(await makeAdapter().getSessionAndUser?.(guess)).toBeNull();
});

test("next-auth never sees an email address", async () => {
  const { id, tokens } = await loggedIn("a");
  const found = await makeAdapter().getSessionAndUser?.(tokens[0] ?? "");
  expect(found?.user).toEqual({ id, email: id, emailVerified: null });
  expect(await makeAdapter().getUserByEmail?.(id)).toEqual({ id, email: id, emailVerified: null });
});

test("organizers see their own active sessions, with the current one marked", async () => {
  const { id, tokens } = await loggedIn("a", "b");
  await loggedIn("somebody else's");
  await db().session.updateMany({ where: { agent: "a" }, data: { seenAt: after(new Date(), 1000) } });
  const shown = await listSessions(id, tokens[1] ?? "");
  expect(shown.map(({ agent, current }) => ({ agent, current }))).toEqual([
    { agent: "a", current: false },
    { agent: "b", current: true },
  ]);
  expect(await listSessions(id, "", after(later(), 1000))).toEqual([]);
});

test("using a session is recorded to the minute and does not extend it", async () => {
  const { id, tokens } = await loggedIn("a");
  const use = async (seenAt: Date) => {
    await db().session.updateMany({ data: { seenAt } });
    await makeAdapter().updateSession?.({ sessionToken: tokens[0] ?? "", expires: after(later(), 1000) });
    return db().session.findFirstOrThrow({ where: { organizerId: id } });
  };
  const recent = after(new Date(), -30_000);
  const { expiresAt, seenAt } = await use(recent);
  expect(seenAt).toEqual(recent);
  const seen = await use(after(new Date(), -90_000));
  expect(seen.seenAt.getTime()).toBeGreaterThan(recent.getTime());
  expect(seen.expiresAt).toEqual(expiresAt);
  expect(expiresAt.getTime()).toBeLessThanOrEqual(later().getTime());
});

test("one session can be ended, or all with pending links; nobody ends another's", async () => {
  const ana = await loggedIn("a", "b", "c");
  const eva = await loggedIn("e");
  const [{ id: evas = "" } = {}] = await listSessions(eva.id, "");
  await endSessions(ana.id, evas);
  expect(await agentsOf(eva.id)).toEqual(["e"]);
  await endSession(ana.tokens[0] ?? "");
  expect(await agentsOf(ana.id)).toEqual(["b", "c"]);
  const [first] = await listSessions(ana.id, "");
  await endSessions(ana.id, first?.id);
  expect(await agentsOf(ana.id)).toHaveLength(1);
  for (const organizerId of [ana.id, eva.id])
    await db().logInLink.create({ data: { id: uuidv7(), organizerId, expiresAt: later() } });
  await endSessions(ana.id);
  expect(await agentsOf(ana.id)).toEqual([]);
  expect(await agentsOf(eva.id)).toEqual(["e"]);
  expect(await db().logInLink.findMany()).toMatchObject([{ organizerId: eva.id }]);
});

test("the cookie is Secure if the site uses TLS", () => {
  const before = env().SITE_URL;
  onTestFinished(() => {
    env().SITE_URL = before;
  });
  const isSecure = (url: string) => {
    env().SITE_URL = url;
    return authOptions().useSecureCookies;
  };
  expect(isSecure("https://letters.example")).toBe(true);
  expect(isSecure("http://localhost:3000")).toBe(false);
  expect(authOptions().session).toEqual({ strategy: "database", maxAge: 30 * 86_400, updateAge: 60 });
  expect(authOptions().secret).not.toContain(Buffer.alloc(32, 3).toString("base64").slice(0, 10));
});

const AGENTS = {
  "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0": "Firefox, Linux",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0":
    "Edge, Windows",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile/15E Safari/604.1":
    "Safari, iOS",
  "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36": "Chrome, Android",
  curl: "",
};

for (const [userAgent, agent] of Object.entries(AGENTS))
  test(`${userAgent.slice(0, 60)} is called "${agent}"`, () => {
    expect(agentOf(userAgent)).toBe(agent);
  });
