import { expect } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { aPerson, aSigning, heading, LETTER } from "./makers.ts";
import { aBrowserAt } from "./organizer.ts";
import { test } from "./sites.ts";

const t = consoleWords("en");

test("too many codes, searches and log-ins from one network get a Retry-After, and none says who has signed", async ({
  browser,
  request,
  start,
  database,
}) => {
  const { url } = await start({ VERIFY_LIMIT: "3", FIND_LIMIT: "3", LOG_IN_LIMIT: "3" });
  const type = () =>
    request.post(`${url}/api/verifications`, { data: { slug: LETTER, email: aPerson().email, code: "123456" } });
  for (let turn = 0; turn < 3; turn += 1) expect((await type()).status()).toBe(422);
  const late = await type();
  expect(late.status()).toBe(429);
  expect(Number(late.headers()["retry-after"])).toBeGreaterThan(60);
  expect((await late.json()).type).toBe("urn:undersigned:problem:too_many_requests");

  const ana = aSigning();
  await request.post(`${url}/api/campaigns/${LETTER}/signatures`, { data: ana });
  const rows = async () => (await database.query("SELECT key FROM limits")).length;
  const before = await rows();
  const find = (email: string) => request.post(`${url}/api/my-signature`, { data: { email, locale: "en" } });
  for (const email of [ana.email, aPerson().email, aPerson().email]) {
    const found = await find(email);
    expect(found.status()).toBe(202);
    expect(await found.json()).toEqual({ status: "check_your_inbox" });
  }
  expect(await rows()).toBe(before);
  const refused = await find(aPerson().email);
  expect(refused.status()).toBe(429);
  expect(Number(refused.headers()["retry-after"])).toBeGreaterThan(60);

  const page = await aBrowserAt(browser, { url }, { javaScriptEnabled: false });
  for (let turn = 0; turn < 4; turn += 1) {
    await page.goto("/organize/log-in");
    await page.locator("[name=email]").fill(`somebody-${turn}@example.org`);
    await page.locator("main form [type=submit]").click();
    await expect(heading(page, t(turn < 3 ? "logIn.sent" : "logIn.title"))).toBeVisible();
  }
  await expect(page.getByRole("alert")).toHaveText(t("logIn.tooMany", { minutes: 4 }));
});
