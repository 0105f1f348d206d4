import { once } from "node:events";
import { createServer } from "node:http";
import { expect, type Page } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { aPerson, countOf, fillForm, heading, LETTER, linkIn, mailTo, submitButton } from "./makers.ts";
import { aBrowserAt, logIn } from "./organizer.ts";
import { add, codeOf, factOf, press } from "./partner.ts";
import { test as base, freePort } from "./sites.ts";

const t = consoleWords("en");
const words = messagesIn("en");

/** A partner site on another origin that contains the snippet. */
const test = base.extend<{ host: (pasted: string) => Promise<string> }>({
  host: async ({ baseURL: _ }, use) => {
    const port = await freePort();
    let body = "";
    const server = createServer((_, response) => response.setHeader("content-type", "text/html").end(body));
    await once(server.listen(port, "127.0.0.1"), "listening");
    await use(async (pasted) => {
      body = `<!doctype html><html lang="en"><title>Host</title><main>${pasted}</main>`;
      return `http://127.0.0.1:${port}/`;
    });
    server.closeAllConnections();
    server.close();
  },
});

/** Signs on a letter's page, and verifies. */
async function sign(page: Page) {
  const person = aPerson();
  await fillForm(page, "en", person);
  await submitButton(page, "en").click();
  await page.waitForURL(/check-your-inbox/);
  await page.goto(linkIn(await mailTo(page.request, person.email)));
  await page.getByRole("main").getByRole("button").first().click();
  await page.waitForURL(/thanks/);
}

/** Follows the snippet's link, in this tab or a new one. */
async function follow(page: Page, kind: string): Promise<Page> {
  const shown = page.locator(`#${kind}`);
  const way = kind === "iframe" ? shown.frameLocator("iframe").getByRole("link") : shown.locator("a:visible");
  const [tab] = await Promise.all([
    Promise.any([page.context().waitForEvent("page"), page.waitForURL(/from=/).then(() => page)]),
    way.click(),
  ]);
  return tab;
}

const KINDS = ["iframe", "script", "badge"];

test("Olga adds a partner, who embeds the counter; Ana signs through it and counts once for the partner, until the key is revoked", async ({
  browser,
  host,
  start,
}) => {
  test.slow();
  const site = await start({ LOG_IN_LIMIT: "0" });
  const olga = await aBrowserAt(browser, site);
  await logIn(olga);
  await add(olga, { name: "Red Andina" });
  await expect(olga.getByRole("status").first()).toHaveText(t("partners.done.added"));
  await expect(factOf(olga, "count")).toHaveText("0");
  const codes = await Promise.all(KINDS.map((kind) => codeOf(olga, kind)));
  const pasted = await host(KINDS.map((kind, at) => `<div id="${kind}">${codes[at]}</div>`).join(""));
  const link = (await olga.locator("#private-link").textContent()) ?? "";
  const partner = await aBrowserAt(browser, site);

  let ana = await aBrowserAt(browser, site);
  for (const kind of KINDS) {
    await ana.goto(pasted);
    ana = await follow(ana, kind);
    await expect(ana, kind).toHaveURL(`${site.url}/en/${LETTER}?from=red-andina`);
  }
  await ana.locator(".reasons a").first().click();
  await ana.locator("a[rel=next]").click();
  await expect(ana).toHaveURL(/reasons\/2\?from=red-andina$/);
  await ana.locator("a[href$='#sign']").first().click();
  await sign(ana);
  expect(await ana.context().cookies()).toEqual([]);

  await olga.reload();
  for (const fact of ["count", "today", "week"]) await expect(factOf(olga, fact)).toHaveText(/^\+?1$/);
  await partner.goto(link);
  await expect(heading(partner, words("partner.title", { name: "Red Andina" }))).toBeVisible();
  await expect(factOf(partner, "count")).toHaveText("1");
  await press(olga, t("partners.keyRevoke"), t("partners.keyRevokeSure"));
  await expect(olga.getByRole("status").first()).toHaveText(t("partners.done.keyRevoked"));

  const before = await countOf(ana.request);
  await ana.goto(`/en/${LETTER}?from=red-andina`);
  await sign(ana);
  expect(await countOf(ana.request)).toBe(before + 1);
  await olga.goto(`/organize/${LETTER}/reach/partners`);
  const row = olga.getByRole("row").filter({ hasText: "Red Andina" });
  await expect(row.getByRole("cell").first()).toHaveText("1");
  await expect(row).toContainText(t("partners.keyless"));
  await partner.reload();
  await expect(factOf(partner, "count")).toHaveText("1");
  await expect(partner.getByText(words("partner.noKey"))).toBeVisible();
  await site.end("SIGTERM");
  expect(site.output()).not.toContain(link.split("/").at(-1)); // the log lacks the private link
});
