import { expect, type Page } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { expectAccessible, expectNarrow } from "./accessibility.ts";
import { aSigning, heading, LETTER, signAndVerify } from "./makers.ts";
import { aBrowserAt, HOST, logIn, logInLinkTo, openLink } from "./organizer.ts";
import { scriptsOf } from "./readers.ts";
import { test } from "./sites.ts";

const t = consoleWords("en");
const words = messagesIn("en");
const PHONE = { width: 390, height: 780 };

const LISTS = [`/en/${LETTER}`, `/en/${LETTER}/signatories`, `/api/campaigns/${LETTER}/signatures`];
/** Everything else about a letter, where names do not appear. */
const OTHERS = [
  ...["/numbers", "/reasons", "/updates", "/versions"].map((path) => `/en/${LETTER}${path}`),
  ...["", "/count", "/countries", "/updates"].map((path) => `/api/campaigns/${LETTER}${path}`),
  ...[`/embed/${LETTER}`, `/badge/${LETTER}.svg`, "/en", "/api/campaigns"],
];

type Name = "pause_signing" | "hide_lists" | "maintenance";

/** Turns a switch in the console and waits until the process acts by it. */
async function turn(host: Page, name: Name, { on = true, text = "" } = {}) {
  await host.goto("/organize/site/switches");
  if (on) {
    await host.locator(`[name=name][value=${name}]`).check();
    await host.locator("[name=text-en]").fill(text);
    await host.getByRole("button", { name: t("switches.submit") }).click();
  } else await host.getByRole("button", { name: `${t("switches.off")}: ${t(`switches.names.${name}`)}` }).click();
  await expect(host.getByText(t(`switches.done.${on ? "on" : "off"}`))).toBeVisible();
  const inForce = async () => (await (await host.request.get("/api/health")).json()).switches.site;
  await expect.poll(inForce, { timeout: 15_000 }).toEqual(on ? [name] : []);
}

for (const javaScriptEnabled of scriptsOf("switches"))
  test(`a host pauses signing, hides lists and closes for maintenance, and nobody loses a word, ${
    javaScriptEnabled ? "with" : "without"
  } scripts`, async ({ browser, start }) => {
    test.setTimeout(180_000);
    const { url } = await start();
    const host = await aBrowserAt(browser, { url });
    await logIn(host);
    const reader = await aBrowserAt(browser, { url }, { javaScriptEnabled, viewport: PHONE, hasTouch: true });
    const other = await aBrowserAt(browser, { url });
    await signAndVerify(reader.request, { name: "Hypatia Ortiz", listed: true });

    const signing = aSigning({ name: "Zoë Núñez" });
    await reader.goto(`/en/${LETTER}/sign`);
    await reader.locator("[name=name]").fill(signing.name);
    await reader.locator("[name=email]").fill(signing.email);
    await reader.locator("#listed-yes").check();
    await turn(host, "pause_signing", { text: "We check a flood of names." });
    await expectAccessible(host);
    await reader.getByRole("button", { name: words("form.submit") }).click();
    await expect(reader.getByRole("alert")).toContainText("We check a flood of names.");
    await expect(reader.getByRole("alert")).toContainText(words("problem.signing_paused"));
    await expect(reader.locator("[name=name]")).toHaveValue(signing.name);
    await expect(reader.locator("[name=email]")).toHaveValue(signing.email);
    await expectNarrow(reader);
    const refused = await reader.request.post(`/api/campaigns/${LETTER}/signatures`, { data: signing });
    expect([refused.status(), refused.headers()["retry-after"]]).toEqual([409, "300"]);
    expect(await refused.json()).toMatchObject({
      type: "urn:undersigned:problem:signing_paused",
      detail: "We check a flood of names.",
    });
    await other.goto(`/es/${LETTER}`);
    await expect(other.locator("#sign")).toContainText(messagesIn("es")("letter.paused"));
    await expectAccessible(other);
    await turn(host, "pause_signing", { on: false });
    await reader.getByRole("button", { name: words("form.submit") }).click();
    await expect(reader).toHaveURL(/check-your-inbox/);

    const showing = async () => {
      const read = async (path: string) =>
        (await (await host.request.get(path)).text()).includes("Hypatia") ? [path] : [];
      return (await Promise.all([...LISTS, ...OTHERS].map(read))).flat();
    };
    await expect.poll(showing).toEqual(LISTS);
    await turn(host, "hide_lists");
    expect(await showing()).toEqual([]);
    await other.goto(`/en/${LETTER}/signatories`);
    await expect(other.getByText(words("signatories.hidden"))).toBeVisible();
    await turn(host, "hide_lists", { on: false });

    await reader.goto(`/en/${LETTER}`);
    await turn(host, "maintenance");
    expect((await reader.goto(`/en/${LETTER}`))?.status()).toBe(200);
    const closed = await other.goto(`/en/${LETTER}/reasons/3`);
    expect([closed?.status(), closed?.headers()["retry-after"]]).toEqual([503, "300"]);
    await expect(heading(other, words("failure.maintenance"))).toBeVisible();
    await expectAccessible(other);
    await host.goto("/organize/site");
    await expect(host.getByRole("region", { name: t("switches.on") })).toContainText(t("switches.names.maintenance"));
    await expect(host.getByRole("region", { name: t("site.record") })).toContainText("lists of signatories are shown");
    await expect(host.getByRole("link", { name: t("erasure.link") })).toBeVisible();
    await expectAccessible(host);
    const plain = async (query: string) => (await host.request.get(`/organize/site${query}`)).text();
    expect(await plain("")).toContain('<noscript><meta http-equiv="refresh" content="30"/></noscript>');
    expect(await plain("?still")).not.toContain('http-equiv="refresh"');
    await turn(host, "maintenance", { on: false });
  });

for (const javaScriptEnabled of scriptsOf("confirm"))
  test(`an owner with an old session confirms by a link before inviting, and what was typed arrives, ${
    javaScriptEnabled ? "with" : "without"
  } scripts`, async ({ browser, database, start }) => {
    const { url } = await start({ LOG_IN_LIMIT: "0" });
    const page = await aBrowserAt(browser, { url }, { javaScriptEnabled });
    await logIn(page);
    await database.query("UPDATE sessions SET created_at = now() - interval '1 hour'");
    await page.goto(`/organize/${LETTER}/exports`);
    await page.locator("#contacts-purpose").fill("A letter to all signatories");
    await page.getByRole("button", { name: t("exports.submit.contacts") }).click();
    await expect(page.getByText(t("exports.problem.not_confirmed"))).toBeVisible();
    await expect(page.locator("#contacts-purpose")).toHaveValue("A letter to all signatories");

    await page.goto(`/organize/${LETTER}/team`);
    await page.getByLabel(t("team.email")).fill("eva@example.org");
    await page.locator("[name=role][value=steward]").check();
    await page.getByRole("button", { name: t("team.submit") }).click();
    await expect(heading(page, t("confirm.title"))).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page);
    expect(await database.query("SELECT 1 FROM memberships WHERE accepted_at IS NULL")).toEqual([]);
    const link = await logInLinkTo(page.request, HOST, 2);
    const tab = await page.context().newPage();
    expect(await openLink(tab, link)).toBe(true);
    await expect(heading(tab, t("confirm.done"))).toBeVisible();
    await page.getByRole("button", { name: t("confirm.again") }).click();
    await expect(page.getByRole("status")).toHaveText(t("team.done.invited"));
    await expect(page.getByRole("listitem").filter({ hasText: "eva@example.org" })).toContainText(
      t("home.role.steward"),
    );
  });
