import { readFile } from "node:fs/promises";
import { type Browser, expect, type Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { headersIn } from "#lib/exports/headers.ts";
import { consoleWords } from "#lib/locale/console.ts";
import { expectAccessible } from "./accessibility.ts";
import { aCast } from "./console-cast.ts";
import { sign } from "./makers.ts";
import { aBrowserAt } from "./organizer.ts";
import { scriptsOf } from "./readers.ts";
import { type Database, type Site, test } from "./shared-site.ts";

const t = consoleWords("en");

/** A letter with three signatures from Bolivia and one from Peru, one of them private, and its steward. */
async function aSigned({ database, start }: { database: Database; start: () => Promise<Site> }, browser: Browser) {
  const site = await start();
  const cast = await aCast(database);
  const { request } = await aBrowserAt(browser, site);
  const one = (name: string, more: object) => sign(request, { name, listed: true, ...more }, cast.slug);
  await one("José Quispe", { country: "BO", updates: true, comment: 'For Bolivia, "now"' });
  await one("José Mamani", { country: "BO", comment: "Not yet read" });
  await one("Private Person", { country: "BO", listed: false });
  await one("José Peruano", { country: "PE", updates: true });
  await database.query(`UPDATE signatures SET verified_at = CASE WHEN name <> 'Ana' THEN now() END,
    comment_approved_at = CASE WHEN name = 'José Quispe' THEN now() END`);
  const cookie = cast.cookies.get("steward") ?? "";
  const logIn = async (options = {}) => {
    const page = await aBrowserAt(browser, site, options);
    const [name = "", value = ""] = cookie.split("=");
    await page.context().addCookies([{ name, value, url: site.url }]);
    return page;
  };
  return { site, cast, cookie, logIn };
}

const form = (page: Page, kind: "delivery" | "contacts") =>
  page.getByRole("region", { name: t(`exports.kinds.${kind}`) });

async function take(page: Page, kind: "delivery" | "contacts") {
  await form(page, kind).getByLabel(t("exports.purpose")).fill("To the embassy");
  const button = form(page, kind).getByRole("button", { name: t(`exports.submit.${kind}`) });
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const rows: Record<string, string>[] = parse(await readFile(await file.path()), { columns: true });
  return rows;
}

for (const javaScriptEnabled of scriptsOf("exports-part"))
  test(`a steward exports the filtered signatories, ${javaScriptEnabled ? "with" : "without"} scripts, and the ledger shows the filter`, async ({
    browser,
    database,
    start,
  }) => {
    const { cast, logIn } = await aSigned({ database, start }, browser);
    const page = await logIn({ javaScriptEnabled });
    await page.goto(`/organize/${cast.slug}/people/signatories`);
    await page.getByLabel(t("signatories.name"), { exact: true }).fill("jose");
    await page.getByLabel(t("signatories.country"), { exact: true }).selectOption("BO");
    await page.getByRole("button", { name: t("signatories.show"), exact: true }).click();
    await page.getByRole("link", { name: t("signatories.exportThese") }).click();
    const part = page.getByRole("region", { name: t("exports.part") });
    await expect(part).toContainText("jose");
    await expect(part).toContainText("Bolivia");
    await expect(form(page, "delivery")).toContainText(t("exports.holds", { count: 2 }));
    await expect(form(page, "contacts")).toContainText(t("exports.holds", { count: 1 }));
    if (javaScriptEnabled) await expectAccessible(page);

    const [name, comment] = [headersIn("en")("name"), headersIn("en")("comment")];
    const delivery = await take(page, "delivery");
    expect(delivery.map((row) => [row[name], row[comment]])).toEqual([
      ["José Quispe", 'For Bolivia, "now"'],
      ["José Mamani", ""],
    ]);
    await form(page, "contacts").getByLabel(t("exports.language")).selectOption("fr");
    const [contact, ...others] = await take(page, "contacts");
    expect([contact?.[headersIn("fr")("countryName")], others]).toEqual(["Bolivie", []]);

    await page.reload();
    const whom = page.getByText(t("exports.whom", { filter: "" }));
    await expect(whom).toHaveCount(2);
    await expect(whom.first()).toContainText("jose");
    await form(page, "delivery")
      .getByLabel(t("exports.purpose"))
      .evaluate((input) => input.removeAttribute("minlength"));
    await form(page, "delivery").getByLabel(t("exports.purpose")).fill("ab");
    await form(page, "delivery").getByRole("button").click();
    await expect(form(page, "delivery").getByText(t("errors.purpose.too_short"))).toBeVisible();
    await expect(part).toContainText("Bolivia");
    await part.getByRole("link", { name: t("exports.partNone") }).click();
    await expect(part).toHaveCount(0);
    await page.goto(`/organize/${cast.slug}/deliver/exports?country=XX`);
    await expect(page.getByText(t("exports.partWrong"))).toBeVisible();
    await expect(page.getByRole("button", { name: t("exports.submit.delivery") })).toHaveCount(0);
    if (javaScriptEnabled) await expectAccessible(page);
  });

test("a script can use the table's filters, and a mistyped parameter is refused instead of ignored", async ({
  browser,
  database,
  request,
  start,
}) => {
  const { cast, cookie, site } = await aSigned({ database, start }, browser);
  const url = `${site.url}/api/campaigns/${cast.slug}/export?purpose=Story&format=jsonl&columns=name&`;
  const fetchExport = async (query: string) => {
    const response = await request.get(url + query, { headers: { cookie, "accept-language": "fr" } });
    if (response.status() !== 200) return response.json();
    return (await response.text()).split("\n").flatMap((line): string[] => (line ? [JSON.parse(line).name] : []));
  };
  expect(await fetchExport("country=BO")).toEqual(["José Quispe", "José Mamani"]);
  expect(await fetchExport("name=JOSE&domain=&state=counted&country=PE&from=2020-01-01&locale=")).toEqual([
    "José Peruano",
  ]);
  expect(await fetchExport("kind=contacts&country=BO&listed=yes&locale=en")).toEqual(["José Quispe"]);
  for (const [query, field, code] of [
    ["contry=BO", "contry", "unknown_field"],
    ["country=BO&country=PE", "country", "unknown_country"],
    ["from=yesterday", "from", "not_a_date"],
    ["email=ana%40example.org", "email", "unknown_field"],
    ["after=1", "after", "unknown_field"],
  ]) {
    const problem = await fetchExport(query ?? "");
    expect(problem, query).toMatchObject({ status: 422, issues: [{ field, code, message: expect.any(String) }] });
    expect(JSON.stringify(problem)).not.toContain("ana@");
  }
  expect(await database.query("SELECT filter FROM exports ORDER BY id")).toEqual([
    { filter: { country: "BO" } },
    { filter: { name: "JOSE", state: "counted", country: "PE", from: "2020-01-01" } },
    { filter: { country: "BO", listed: "yes", locale: "en" } },
  ]);
});
