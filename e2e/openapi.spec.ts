import { type APIRequestContext, type APIResponse, expect, test } from "@playwright/test";
import { type Document, makeChecker, operationsOf } from "#lib/testing/openapi.ts";
import { aSigning, codeIn, LETTER, mailTo, ownLink, sign, signAndVerify, tokenOf } from "./makers.ts";

const API = `/api/campaigns/${LETTER}`;

/** Real answers held against what the site itself says of them. */
async function readDocument(request: APIRequestContext) {
  const answer = await request.get("/api/openapi.json");
  expect(answer.headers()).toMatchObject({ "content-type": "application/json", "access-control-allow-origin": "*" });
  const document: Document = await answer.json();
  return { document, check: makeChecker(document) };
}

function expectHeaders(answer: APIResponse, told: object | undefined, url: string) {
  const headers: Record<string, { example?: string }> = Object(told).headers ?? {};
  for (const [name, { example }] of Object.entries(headers))
    expect(answer.headers()[name.toLowerCase()], `${name} of ${url}`).toBe(example);
}

function partnerDoors(document: Document): string[] {
  const found = operationsOf(document).filter(({ operation }) => operation.tags.includes("Partner sites"));
  return found.map(({ path }) => path);
}

const READ: [string, string][] = [
  ["/api/campaigns", "/api/campaigns?locale=es"],
  ["/api/campaigns/{slug}", `${API}?locale=fr`],
  ["/api/campaigns/{slug}/count", `${API}/count`],
  ["/api/campaigns/{slug}/history", `${API}/history?by=hour`],
  ["/api/campaigns/{slug}/countries", `${API}/countries`],
  ["/api/campaigns/{slug}/signatures", `${API}/signatures`],
  ["/api/health", "/api/health"],
  ["/api/openapi.json", "/api/openapi.json"],
];

test("what is read is as it is described, in the type, the status and the schema, and open to all where it says so", async ({
  request,
}) => {
  const { document, check } = await readDocument(request);
  await signAndVerify(request, { listed: true, country: "MX", affiliation: "A school" });
  await expect
    .poll(async () => (await (await request.get(`${API}/signatures`)).json()).signatures.length)
    .toBeGreaterThan(0);
  for (const [path, url] of READ) {
    const answer = await request.get(url);
    const told = document.paths[path]?.get?.responses[answer.status()];
    const type = answer.headers()["content-type"]?.split(";")[0] ?? "";
    expect(check(told?.content?.[type]?.schema, await answer.json()), url).toEqual([]);
    expectHeaders(answer, told, url);
  }
});

test("what partner sites use answers as it is described, in each form, and so does what is not there", async ({
  request,
}) => {
  const { document, check } = await readDocument(request);
  const letter = encodeURIComponent(`${document.servers[0]?.url}/en/${LETTER}`);
  const doors: [string, string, number][] = [
    ["/embed.js", "/embed.js", 200],
    ["/embed/{slug}", `/embed/${LETTER}?lang=es&from=red-andina`, 200],
    ["/badge/{slug}.{extension}", `/badge/${LETTER}.svg?style=plain&theme=dark`, 200],
    ["/badge/{slug}.{extension}", `/badge/${LETTER}.png?lang=fr`, 200],
    ["/badge/{slug}.{extension}", "/badge/nothing.svg", 404],
    ["/{locale}/{slug}/share.png", `/pt/${LETTER}/share.png`, 200],
    ["/{locale}/{slug}/share.png", "/pt/nothing/share.png", 404],
    ["/{locale}/{slug}/reasons/{number}/share.png", `/pt/${LETTER}/reasons/1/share.png`, 200],
    ["/{locale}/{slug}/reasons/{number}/share.png", `/pt/${LETTER}/reasons/99/share.png`, 404],
    ["/oembed", `/oembed?url=${letter}`, 200],
    ["/oembed", `/oembed?url=${letter}&maxwidth=300`, 200],
    ["/oembed", `/oembed?url=${letter}&format=xml`, 501],
    ["/oembed", "/oembed?url=x", 404],
    ["/oembed", "/oembed", 400],
  ];
  expect(doors.map(([path]) => path)).toEqual(expect.arrayContaining(partnerDoors(document)));
  for (const [path, url, status] of doors) {
    const answer = await request.get(url);
    expect(answer.status(), url).toBe(status);
    const told = document.paths[path]?.get?.responses[status];
    const type = answer.headers()["content-type"]?.split(";")[0] ?? "";
    expect(Object.keys(told?.content ?? {}), url).toContain(type);
    expectHeaders(answer, told, url);
    if (type.endsWith("json")) expect(check(told?.content?.[type]?.schema, await answer.json()), url).toEqual([]);
  }
  const described = document.components.schemas.Oembed;
  const { properties }: { properties: object } = Object(described);
  const answer = await (await request.get(`/oembed?url=${letter}`)).json();
  expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(answer)));
});

test("what signing, verifying and one's own acts answer is as it is described, and so are their problems", async ({
  request,
}) => {
  const { document, check } = await readDocument(request);
  const post = async (path: string, url: string, data: unknown, status: number) => {
    const answer = await request.post(url, { data });
    expect(answer.status(), url).toBe(status);
    const content = document.paths[path]?.post?.responses[status]?.content ?? {};
    const type = answer.headers()["content-type"] ?? "";
    expect(check(content[type]?.schema, await answer.json()), `${status} ${url}`).toEqual([]);
  };
  const signatures = "/api/campaigns/{slug}/signatures";
  await post(signatures, `${API}/signatures`, aSigning(), 202);
  await post(signatures, `${API}/signatures`, { name: "" }, 422);
  await post(signatures, "/api/campaigns/nothing/signatures", aSigning(), 404);
  await post(signatures, `${API}/signatures`, "[]", 415);
  const signing = await sign(request);
  const code = codeIn(await mailTo(request, signing.email));
  await post("/api/verifications", "/api/verifications", { slug: LETTER, email: signing.email, code }, 200);
  await post("/api/verifications", "/api/verifications", { slug: LETTER, email: signing.email, code: "x" }, 422);
  await post("/api/verifications/{token}", "/api/verifications/nothing", undefined, 404);
  const verified = await signAndVerify(request);
  await post("/api/verifications/{token}", `/api/verifications/${verified.token}`, undefined, 200);
  const own = "/api/my-signature/{token}";
  await post(own, `/api/my-signature/${tokenOf(await ownLink(request, verified))}`, { act: "hide" }, 200);
  await post("/api/my-signature", "/api/my-signature", { email: verified.email, locale: "en" }, 202);
  await post("/api/my-signature", "/api/my-signature", { email: "nobody" }, 422);
  await post(own, "/api/my-signature/nothing", { act: "hide" }, 404);
  const renewal = "/api/verifications/{token}/renewal";
  await post(renewal, renewal.replace("{token}", verified.token), undefined, 202);
  await post(renewal, renewal.replace("{token}", "nothing"), undefined, 404);
  await post("/api/webhooks/resend", "/api/webhooks/resend", { type: "email.sent", data: { to: [] } }, 404);
});

test("every address that takes a letter says 404 as it is described where there is none", async ({ request }) => {
  const { document, check } = await readDocument(request);
  for (const [path] of READ.filter(([path]) => path.includes("{slug}"))) {
    const answer = await request.get(path.replace("{slug}", "nothing"));
    expect(answer.status(), path).toBe(404);
    const told = document.paths[path]?.get?.responses[404]?.content?.["application/problem+json"];
    expect(check(told?.schema, await answer.json()), path).toEqual([]);
  }
  const refused = await request.get(`${API}/export?purpose=trying`);
  const told = document.paths["/api/campaigns/{slug}/export"]?.get?.responses[refused.status()];
  expect(check(told?.content?.["application/problem+json"]?.schema, await refused.json())).toEqual([]);
});
