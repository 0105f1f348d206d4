import { type APIRequestContext, type APIResponse, expect, test } from "@playwright/test";
import { type Document, makeChecker, operationsOf } from "#lib/testing/openapi.ts";
import { aSigning, codeIn, LETTER, mailTo, ownLink, sign, signAndVerify, tokenOf } from "./makers.ts";

const API = `/api/campaigns/${LETTER}`;

/** Compares real responses with the site's own description. */
async function readDocument(request: APIRequestContext) {
  const response = await request.get("/api/openapi.json");
  expect(response.headers()).toMatchObject({ "content-type": "application/json", "access-control-allow-origin": "*" });
  const document: Document = await response.json();
  return { document, check: makeChecker(document) };
}

function expectHeaders(response: APIResponse, described: object | undefined, url: string) {
  const headers: Record<string, { example?: string }> = Object(described).headers ?? {};
  for (const [name, { example }] of Object.entries(headers))
    expect(response.headers()[name.toLowerCase()], `${name} of ${url}`).toBe(example);
}

function partnerPaths(document: Document): string[] {
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

test("GET responses match the OpenAPI description: type, status, schema and CORS", async ({ request }) => {
  const { document, check } = await readDocument(request);
  await signAndVerify(request, { listed: true, country: "MX", affiliation: "A school" });
  await expect
    .poll(async () => (await (await request.get(`${API}/signatures`)).json()).signatures.length)
    .toBeGreaterThan(0);
  for (const [path, url] of READ) {
    const response = await request.get(url);
    const described = document.paths[path]?.get?.responses[response.status()];
    const type = response.headers()["content-type"]?.split(";")[0] ?? "";
    expect(check(described?.content?.[type]?.schema, await response.json()), url).toEqual([]);
    expectHeaders(response, described, url);
  }
});

test("partner endpoints match the description in each format, including their 404s", async ({ request }) => {
  const { document, check } = await readDocument(request);
  const letter = encodeURIComponent(`${document.servers[0]?.url}/en/${LETTER}`);
  const cases: [string, string, number][] = [
    ["/embed.js", "/embed.js", 200],
    ["/embed/{slug}", `/embed/${LETTER}?lang=es&from=red-andina`, 200],
    ["/form.js", "/form.js", 200],
    ["/embed/{slug}/form", `/embed/${LETTER}/form?lang=es&from=red-andina`, 200],
    ["/embed/{slug}/form", "/embed/nothing/form?lang=es", 404],
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
  expect(cases.map(([path]) => path)).toEqual(expect.arrayContaining(partnerPaths(document)));
  for (const [path, url, status] of cases) {
    const response = await request.get(url);
    expect(response.status(), url).toBe(status);
    const described = document.paths[path]?.get?.responses[status];
    const type = response.headers()["content-type"]?.split(";")[0] ?? "";
    expect(Object.keys(described?.content ?? {}), url).toContain(type);
    expectHeaders(response, described, url);
    if (type.endsWith("json"))
      expect(check(described?.content?.[type]?.schema, await response.json()), url).toEqual([]);
  }
  const described = document.components.schemas.Oembed;
  const { properties }: { properties: object } = Object(described);
  const response = await (await request.get(`/oembed?url=${letter}`)).json();
  expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(response)));
});

test("signing, verifying and own-signature responses match the description, including problems", async ({
  request,
}) => {
  const { document, check } = await readDocument(request);
  const post = async (path: string, url: string, data: unknown, status: number) => {
    const response = await request.post(url, { data });
    expect(response.status(), url).toBe(status);
    const content = document.paths[path]?.post?.responses[status]?.content ?? {};
    const type = response.headers()["content-type"] ?? "";
    expect(check(content[type]?.schema, await response.json()), `${status} ${url}`).toEqual([]);
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

test("every path with a slug returns the described 404 for an unknown letter", async ({ request }) => {
  const { document, check } = await readDocument(request);
  for (const [path] of READ.filter(([path]) => path.includes("{slug}"))) {
    const response = await request.get(path.replace("{slug}", "nothing"));
    expect(response.status(), path).toBe(404);
    const described = document.paths[path]?.get?.responses[404]?.content?.["application/problem+json"];
    expect(check(described?.schema, await response.json()), path).toEqual([]);
  }
  const refused = await request.get(`${API}/export?purpose=trying`);
  const described = document.paths["/api/campaigns/{slug}/export"]?.get?.responses[refused.status()];
  expect(check(described?.content?.["application/problem+json"]?.schema, await refused.json())).toEqual([]);
});
