import { readFile } from "node:fs/promises";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { LOCALES } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { expectNarrow } from "./accessibility.ts";
import { countOf, heading, STATUE, signAndVerify } from "./makers.ts";

const API = `/api/campaigns/${STATUE}`;
const t = messagesIn("es");

type Row = Record<string, string>;
const read = (csv: string): Row[] => parse(csv, { columns: true, record_delimiter: "\r\n" });
const sum = (rows: Row[], column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);

test("a reader finds the letter's numbers: when, from where, and as files with the same data", async ({
  page,
  request,
}) => {
  for (const country of ["BO", "GD", ""]) await signAndVerify(request, { country, locale: "es" }, STATUE);
  const count = await countOf(request, STATUE);
  await page.goto(`/es/${STATUE}`);
  await page.getByRole("link", { name: t("letter.numbers") }).click();
  await expect(heading(page, t("numbers.title"))).toBeVisible();
  await expect(page.locator(`[data-count=${STATUE}]`)).toHaveText(count.toLocaleString("es"));

  const by = t(`numbers.by.${(await pageIsYoung(page)) ? "hour" : "day"}`);
  for (const name of [t("numbers.growth"), by, t("numbers.where")])
    await expect(page.getByRole("img", { name, exact: true })).toBeVisible();
  await page.getByText(t("numbers.asTable")).click();
  const latest = page.getByRole("table", { name: by }).getByRole("row").nth(1);
  await expect(latest.getByRole("cell").last()).toHaveText(count.toLocaleString("es"));
  await expect(page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Granada" }) })).toBeVisible();

  const days = await download(page, "open.day");
  expect(days.name).toBe(`${STATUE}-by-day.csv`);
  expect([Number(days.rows.at(-1)?.count), sum(days.rows, "change")]).toEqual([count, count]);
  for (const { from } of days.rows) expect(from).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\.000Z$/);
  expect(sum((await download(page, "open.hour")).rows, "change")).toBe(count);
  const countries = await download(page, "open.country");
  expect(sum(countries.rows, "count")).toBe(count);
  expect(countries.rows.map(({ country }) => country)).toEqual(expect.arrayContaining(["BO", "GD", ""]));
});

test("open data is equal as JSON and CSV, has CORS and caching, and no other format", async ({ request }) => {
  for (const [path, list] of [
    ["/history?by=day", "history"],
    ["/history?by=hour", "history"],
    ["/countries?", "countries"],
  ]) {
    const json = await request.get(`${API}${path}&format=xml`);
    const csv = await request.get(`${API}${path}&format=csv`);
    expect(json.headers()["content-type"]).toContain("application/json");
    expect(csv.headers()).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "access-control-allow-origin": "*",
      "cache-control": json.headers()["cache-control"],
    });
    const rows: Record<string, unknown>[] = (await json.json())[list ?? ""];
    expect(rows.length).toBeGreaterThan(0);
    const asText = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, `${value ?? ""}`])),
    );
    expect(read(await csv.text())).toEqual(asText);
  }
  expect((await request.get("/api/campaigns/nothing/history?format=csv")).status()).toBe(404);
});

test("on the narrowest phone chart labels are full size and do not overlap", async ({ page, request }) => {
  await someHistory(request);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const locale of LOCALES) {
    await page.goto(`/${locale}/${STATUE}/numbers`);
    await expectNarrow(page);
    const plots = await page.locator(".plot").evaluateAll((all) =>
      all.map((plot) => {
        const words = [...plot.querySelectorAll<SVGTextElement>(".time text")].filter(
          (word) => word.getBoundingClientRect().width > 0,
        );
        const sizes = words.map(
          (word) => Number.parseFloat(getComputedStyle(word).fontSize) * (word.getScreenCTM()?.a ?? 0),
        );
        const boxes = words.map((word) => word.getBoundingClientRect()).sort((a, b) => a.left - b.left);
        return {
          smallest: Math.min(...sizes),
          gaps: boxes.slice(1).map((box, index) => box.left - (boxes[index]?.right ?? 0)),
        };
      }),
    );
    expect(plots).toHaveLength(2);
    for (const { smallest, gaps } of plots) {
      expect(smallest).toBeGreaterThanOrEqual(11);
      for (const gap of gaps) expect(gap).toBeGreaterThan(2);
    }
  }
});

test("with forced colors or without styles the figures are still readable", async ({ browser, request }) => {
  await someHistory(request);
  const page = await browser.newPage({ javaScriptEnabled: false, forcedColors: "active" });
  await page.goto(`/es/${STATUE}/numbers`);
  const [land, most] = [page.locator(".map .land"), page.locator(".map .shade-5 :is(path, circle)").first()];
  const fillOf = (element: typeof land) => element.evaluate((shape) => getComputedStyle(shape).fill);
  expect(await fillOf(land)).not.toBe(await fillOf(most));
  await page.getByText(t("numbers.asTable")).click();
  await expect(page.getByRole("columnheader", { name: t("numbers.change") })).toBeVisible();
  await page.close();
});

async function pageIsYoung(page: Page): Promise<boolean> {
  return page.getByRole("heading", { name: t("numbers.by.hour") }).isVisible();
}

async function someHistory(request: APIRequestContext): Promise<void> {
  if ((await countOf(request, STATUE)) === 0) await signAndVerify(request, { country: "BO" }, STATUE);
}

async function download(page: Page, set: "open.day" | "open.hour" | "open.country") {
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: `CSV (${t(`numbers.${set}`)})` }).click();
  const file = await started;
  return { name: file.suggestedFilename(), rows: read(await readFile(await file.path(), "utf8")) };
}
