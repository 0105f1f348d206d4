import { readdirSync } from "node:fs";
import { connect } from "node:http2";
import { expect } from "@playwright/test";
import { aSigning, LETTER } from "./makers.ts";
import { HOST, test } from "./nginx.ts";

const SECRET = "s3cr3t-t0ken.of-somebody_whose-link-it-is";
const CAMPAIGN = `/api/campaigns/${LETTER}`;

/** URLs of personal or uncacheable pages. */
const OWN = [
  ...secretPlaces(),
  `/es/my-signature/${SECRET}?done=hide`,
  `/en/partners/${SECRET}`,
  `/es/%76erify/${SECRET}`,
  `/es//verify/${SECRET}`,
  `/x/../es/verify/${SECRET}`,
  `/es/almagro-resign/%2e%2e/verify/${SECRET}`,
  `/organize/${LETTER}/people/signatories?q=${SECRET}`,
  `${CAMPAIGN}/export?format=csv&x=${SECRET}`,
  `${CAMPAIGN}/packs/${SECRET}`,
  "/organize",
  "/organize/log-in",
  "/api/auth/csrf",
  "/api/auth/session",
  "/api/health",
  `/es/${LETTER}/check-your-inbox`,
  `/es/${LETTER}/check-your-inbox?proof=${SECRET}`,
  "/es/my-signature/sent",
  `/es/${LETTER}/thanks`,
  `/es/${LETTER}/thanks?own=k1.${SECRET}`,
  `/es/${LETTER}/sign`,
];

/** Every route in app/ with a token, including future ones. */
function secretPlaces(): string[] {
  const folders = readdirSync(new URL("../app", import.meta.url), { recursive: true, encoding: "utf8" });
  const places = folders.filter((folder) => folder.endsWith("/[token]"));
  expect(places.length).toBeGreaterThan(3);
  return places.map(
    (place) => `/${place.replace("[locale]", "pt").replace("[slug]", LETTER).replace("[token]", SECRET)}`,
  );
}

test("personal pages reach the app each time and are neither cached nor logged", async ({ front }) => {
  for (const path of OWN) {
    const before = front.requests.length;
    for (let turn = 0; turn < 2; turn++) {
      const response = await front.send(path, { headers: { cookie: `next-auth.session-token=${SECRET}` } });
      expect(response.headers["x-cache"] ?? "MISS", path).toBe("MISS");
    }
    expect(front.requests.length, path).toBe(before + 2);
  }
  const ana = aSigning({ name: `Ana ${SECRET}` });
  for (let turn = 0; turn < 2; turn++) {
    expect((await front.post(`${CAMPAIGN}/signatures`, ana)).status).toBe(202);
    expect((await front.post(`/api/verifications/${SECRET}`, {})).status).toBe(404);
    await front.post(`/es/${LETTER}?token=${SECRET}`, {});
    expect(front.of(`/es/${LETTER}`)).toHaveLength(turn + 1);
  }
  await front.send(`/es/${encodeURIComponent(ana.email)}?email=${ana.email}`, {
    headers: { referer: `https://${HOST}/es/verify/${SECRET}`, "user-agent": `Browser ${SECRET}` },
  });
  await front.send(`/es/${ana.email}`);
  const reached = front.requests.length;
  for (const path of ["/mailbox", "/api/mailbox?to=a", "/api/mailbox/emails"]) {
    expect((await front.send(path)).status, path).toBe(404);
  }
  expect(front.requests.length).toBe(reached);

  const written = [front.log(), ...front.kept()];
  for (const secret of [SECRET, ana.email, encodeURIComponent(ana.email), "session-token", "?"]) {
    for (const [place, text] of written.entries()) {
      const kept = secret === "?" && place > 0 ? "" : text; // pages contain question marks
      expect(kept.includes(secret), secret).toBe(false);
    }
  }
  expect(front.log()).toMatch(/^\S+T\S+ POST \/api\/campaigns\/almagro-resign\/signatures 202 /m);
  expect(front.log()).toContain(" GET /pt/verify/- 200 ");
  expect(front.log()).not.toContain("127.0.0.1");
});

test("a 404 reaches the app once in two seconds", async ({ front }) => {
  const paths = ["/api/campaigns/nothing/count", "/api/campaigns/nothing", "/es/nothing", `/es/${LETTER}/reasons/99`];
  for (const path of paths) {
    const responses = await Promise.all(Array.from({ length: 20 }, () => front.send(path)));
    expect(new Set(responses.map(({ status }) => status)), path).toEqual(new Set([404]));
    expect(front.of(path), path).toHaveLength(1);
  }
});

test("nginx accepts bodies as large as the app does, and no larger", async ({ front }) => {
  const post = (path: string, bytes: number) =>
    front.send(path, { method: "POST", headers: { "content-type": "application/json" }, body: " ".repeat(bytes) });
  const taken = await post(`${CAMPAIGN}/paper`, 55_000_000); // without a session, the app refuses
  expect([413, 503]).toContain(taken.status); // 503 if the app closed the connection during the upload
  expect(taken.body).toContain("<h1");
  const refused = await post(`${CAMPAIGN}/signatures`, 20_000);
  expect([refused.status, JSON.parse(refused.body).type]).toEqual([413, "urn:undersigned:problem:too_large"]);
  const reached = front.requests.length;
  expect((await post(`${CAMPAIGN}/signatures`, 200_000)).status).toBe(413);
  expect(front.requests.length).toBe(reached);
  await post(`/organize/${LETTER}/reach/updates/new`, 9_000_000); // a picture of 8 MiB
  expect(front.requests.length).toBe(reached + 1);
});

test("nginx speaks HTTP/2 and presents a certificate for one name only", async ({ front }) => {
  const session = connect(`https://127.0.0.1:${front.nginxPort}`, { servername: HOST, rejectUnauthorized: false });
  const stream = session.request({ ":path": `${CAMPAIGN}/count`, ":authority": HOST });
  const status = await new Promise((resolve) => stream.once("response", (headers) => resolve(headers[":status"])));
  session.destroy();
  expect(status).toBe(200);
  const wrong = connect(`https://127.0.0.1:${front.nginxPort}`, {
    servername: "other.example",
    rejectUnauthorized: false,
  });
  await expect(new Promise((_, reject) => wrong.once("error", reject))).rejects.toThrow();
});
