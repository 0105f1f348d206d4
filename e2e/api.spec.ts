import { type APIResponse, expect, test } from "@playwright/test";
import { LOCALES } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { aSigning, LETTER, mailsTo } from "./makers.ts";

const SIGN = `/api/campaigns/${LETTER}/signatures`;
const JSON_TYPE = { "content-type": "application/json" };

test("an invalid signature gets an issue per field, with a code and a message in the reader's language", async ({
  request,
}) => {
  for (const locale of LOCALES) {
    const t = messagesIn(locale);
    const { email } = aSigning();
    const data = { name: "\u200b", email: "ana", country: "XX", comment: "x".repeat(501), listed: "maybe", locale };
    const response = await request.post(SIGN, { data });
    expect(response.headers()).toMatchObject({
      "content-type": "application/problem+json",
      "content-language": locale,
      "cache-control": "no-store",
    });
    const issue = (field: string, code: string, message: string) => ({ field, code, message });
    expect(await response.json()).toEqual({
      type: "urn:undersigned:problem:invalid_input",
      title: t("problem.invalid_input"),
      status: 422,
      issues: [
        issue("name", "invisible", t("errors.name.invisible")),
        issue("email", "not_an_address", t("errors.email.not_an_address")),
        issue("country", "unknown_country", t("errors.country.unknown_country")),
        issue("comment", "too_long", t("errors.comment.too_long")),
        issue("listed", "not_a_choice", t("errors.listed.not_a_choice")),
      ],
    });
    expect(await mailsTo(request, email)).toEqual([]);
  }
});

test("invalid names, addresses, countries and languages are refused; names in any script are accepted", async ({
  request,
}) => {
  const refused = [
    ...["", " \t ", "x".repeat(101), "a\u0007b", "a\ue000b", "\u200b\u2060", "see example.com/x", "https://x.y"].map(
      (name) => ({ name }),
    ),
    ...["", "ana", "ana@", "@example.org", "a b@example.org", `${"a".repeat(243)}@example.org`].map((email) => ({
      email,
    })),
    ...["XX", "mexico", "ZZ", 5].map((country) => ({ country })),
    ...["de", "", null, undefined].map((locale) => ({ locale })),
    ...[undefined, null, "", "maybe"].map((listed) => ({ listed })),
    { updates: "perhaps" },
    { name: ["Ana"] },
  ];
  for (const fields of refused) {
    const response = await request.post(SIGN, { data: { ...aSigning(), ...fields } });
    expect(response.status(), JSON.stringify(fields)).toBe(422);
    expect((await response.json()).issues.map(({ field }: { field: string }) => field)).toEqual(Object.keys(fields));
  }
  const welcome = ["José", "O’Higgins-Núñez", "毛泽东", "Nguyễn Thị Ánh", "עִבְרִית", "நன்றி", "x".repeat(100), "Ñ"];
  for (const name of welcome) expect((await request.post(SIGN, { data: aSigning({ name }) })).status(), name).toBe(202);
  const data = aSigning({ email: `ana+tag.${Date.now()}@bücher.example`, country: "mx" });
  expect((await request.post(SIGN, { data })).status()).toBe(202);
});

test("unreadable, wrongly typed, too large and cross-site requests get different errors", async ({ request }) => {
  const post = (data: string | Buffer, headers: Record<string, string> = JSON_TYPE) =>
    request.post(SIGN, { data, headers });
  const whole = JSON.stringify(aSigning());
  for (const bad of ["{", "", "[]", "null", '"text"', Buffer.from([0x22, 0xff, 0x22])]) {
    await expectProblem(await post(bad), 400, "unreadable");
  }
  await expectProblem(await post("x", { "content-type": "multipart/form-data" }), 400, "unreadable");
  const code = { slug: "\u0000", email: "ana@example.org", code: "123456" };
  expect((await request.post("/api/verifications", { data: code })).status()).toBe(422);
  for (const type of ["text/plain", "application/xml", "application/octet-stream"]) {
    await expectProblem(await post(whole, { "content-type": type }), 415, "wrong_type");
  }
  const large = JSON.stringify({ ...aSigning(), comment: "x".repeat(16 * 1024) });
  await expectProblem(await post(large), 413, "too_large");
  const sites: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "https://localhost.evil.example" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  for (const site of sites) await expectProblem(await post(whole, { ...JSON_TYPE, ...site }), 403, "cross_site");
  const elsewhere = `/api/campaigns/nothing/signatures`;
  await expectProblem(await request.post(elsewhere, { data: aSigning() }), 404, "unknown_campaign");
  for (const path of ["/api/campaigns/%00", "/en/%ff", "/%", "/en/almagro-resign/reasons/%00"]) {
    expect((await request.get(path)).status(), path).toBe(400);
  }
  for (const path of ["/api/nothing", "/api/campaigns/nothing", "/api/campaigns/nothing/count"]) {
    expect((await request.get(path)).status(), path).toBe(404);
    expect((await request.get(path)).headers()["content-type"], path).toBe("application/problem+json");
  }
});

test("a form on another site cannot post here: Sec-Fetch-Site gives it away", async ({ page, baseURL }) => {
  await page.route("https://evil.example/", (route) => {
    const body = `<form method="post" action="${baseURL}${SIGN}"><input name="name" value="Ana"><button>Win</button></form>`;
    return route.fulfill({ contentType: "text/html", body });
  });
  await page.goto("https://evil.example/");
  const response = page.waitForResponse(`**${SIGN}`);
  await page.getByRole("button").click();
  expect((await response).status()).toBe(403);
});

test("an unsupported method gets 405, and every GET supports HEAD", async ({ request }) => {
  const wrong = { [SIGN]: ["PUT", "DELETE", "PATCH"], "/api/verifications": ["GET", "PUT"] };
  const reading = [`/api/campaigns/${LETTER}/count`, `/api/campaigns/${LETTER}`, "/api/campaigns", "/api/health"];
  for (const path of reading) Object.assign(wrong, { [path]: ["POST", "DELETE"] });
  for (const [path, methods] of Object.entries({ ...wrong, "/api/verifications/x": ["GET", "HEAD"] })) {
    for (const method of methods) {
      const response = await request.fetch(path, { method });
      expect(response.status(), `${method} ${path}`).toBe(405);
    }
  }
  for (const path of [...reading, SIGN]) {
    const head = await request.head(path);
    expect([head.status(), (await head.body()).length], path).toEqual([200, 0]);
  }
});

async function expectProblem(response: APIResponse, status: number, name: string) {
  expect(response.status(), name).toBe(status);
  expect(response.headers()["content-type"]).toBe("application/problem+json");
  expect(await response.json()).toEqual({
    type: `urn:undersigned:problem:${name}`,
    title: messagesIn("en")(`problem.${name}` as "problem.unreadable"),
    status,
  });
}
