import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { startReceiver, verifyMessage } from "#lib/testing/receivers.ts";
import { expectAccessible, expectNarrow } from "./accessibility.ts";
import { aCast, cookieAt } from "./console-cast.ts";
import { aBrowserAt } from "./organizer.ts";
import { scriptsOf } from "./readers.ts";
import { test } from "./sites.ts";

const t = consoleWords("en");

for (const javaScriptEnabled of scriptsOf("webhooks"))
  test(`an owner adds a webhook, sees its secret once, and a real receiver verifies a test, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    browser,
    database,
    start,
  }) => {
    test.slow();
    const receiver = await startReceiver();
    const authority = join(await mkdtemp(join(tmpdir(), "authority-")), "ca.pem");
    await writeFile(authority, receiver.ways.ca);
    const site = await start({ NODE_EXTRA_CA_CERTS: authority, WEBHOOK_NETWORKS: "127.0.0.0/8" });
    const cast = await aCast(database);
    const page = await aBrowserAt(browser, site, { javaScriptEnabled });
    await page.context().addCookies([cookieAt(site.url, cast, "owner")]);
    await page.goto(`/organize/${cast.slug}/reach/webhooks`);
    await expect(page.getByText(/^Stopped on/)).toBeVisible();
    await expectAccessible(page);

    const form = page.getByRole("region", { name: t("webhooks.add") });
    await form.getByLabel(t("webhooks.label")).fill("Our CRM");
    await form.getByLabel(t("webhooks.url")).fill("https://169.254.169.254/latest");
    await form.getByRole("button", { name: t("webhooks.submit"), exact: true }).click();
    await expect(form.getByRole("link", { name: t("errors.any.nothing_chosen") })).toBeVisible();
    await form.getByLabel(t("webhooks.scopes.counts")).check();
    await form.getByRole("button", { name: t("webhooks.submit"), exact: true }).click();
    await expect(form.getByRole("link", { name: t("errors.any.forbidden_host") })).toBeVisible();
    await form.getByLabel(t("webhooks.url")).fill(receiver.url);
    await form.getByRole("button", { name: t("webhooks.submit"), exact: true }).click();
    const secret = (await page.locator("#made-secret").textContent()) ?? "";
    expect(secret).toMatch(/^whsec_/);
    await expectAccessible(page);

    await page.getByRole("button", { name: t("webhooks.testNamed", { name: "Our CRM" }) }).click();
    await expect(page.getByText(t("webhooks.done.tested"))).toBeVisible();
    await expect(page.locator("#made-secret")).toHaveCount(0);
    await expect.poll(() => receiver.received.length).toBeGreaterThan(1);
    const types = receiver.received.map((one) => Object(verifyMessage(one, secret)).type);
    expect(new Set(types)).toEqual(new Set(["count.changed", "webhook.test"]));
    await page.goto(`/organize/${cast.slug}/reach/webhooks`);
    const own = page.getByRole("region", { name: "Our CRM" });
    await expect(own.getByText("accepted: answer 204").first()).toBeVisible();
    await expectNarrow(page);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/webhooks.png`, fullPage: true });

    const events = `${site.url}/api/campaigns/${cast.slug}/events`;
    const pulled = await page.request.get(`${events}?after=0`, { headers: { authorization: `Bearer ${secret}` } });
    expect([pulled.status(), (await pulled.json()).next, pulled.headers()["cache-control"]]).toEqual([
      200,
      2,
      "no-store",
    ]);
    expect((await page.request.get(events, { headers: { authorization: "Bearer whsec_" } })).status()).toBe(401);

    await own.getByText(t("webhooks.remove"), { exact: true }).first().click();
    await own.getByLabel(t("webhooks.removeSure", { name: "Our CRM" })).check();
    await own.getByRole("button", { name: t("webhooks.remove") }).click();
    await expect(page.getByText(t("webhooks.done.removed"))).toBeVisible();
    await expect(own).toHaveCount(0);
    receiver.close();
  });
