import { expect, type Page } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { heading, mailTo } from "./makers.ts";
import { aBrowserAt, HOST, logInByMail, logInLinkIn, logInLinkTo } from "./organizer.ts";
import { test } from "./shared-site.ts";
import { test as own } from "./sites.ts";

const t = consoleWords("en");

const TEMPTING = [
  "//evil.example",
  "/\\evil.example",
  "/organize\\evil.example",
  "/organize/..//evil.example",
  "https://evil.example/organize",
  "https:evil.example",
  "javascript:alert(1)",
];

test("a log-in link never redirects outside this site's console", async ({ browser, start }) => {
  const { url } = await start();
  const page = await aBrowserAt(browser, { url });
  for (const [index, to] of TEMPTING.entries()) {
    await page.goto(`/organize/log-in?to=${encodeURIComponent(to)}`);
    await page.locator("[name=to]").evaluate((field, value) => field.setAttribute("value", value), to);
    await page.getByLabel(t("logIn.email")).fill(HOST);
    await page.getByRole("button", { name: t("logIn.submit") }).click();
    await page.waitForURL(/done=sent/);
    const link = await logInLinkTo(page.request, HOST, index + 1);
    const response = await press(url, link);
    expect(response.status, to).toBe(303);
    expect(new URL(response.headers.get("location") ?? "", url).href, to).toMatch(new RegExp(`^${url}/organize(/|$)`));
  }
  await logInByMail(page); // the log-in page then redirects at once, within the console
  for (const to of TEMPTING) {
    await page.goto(`/organize/log-in?to=${encodeURIComponent(to)}`);
    expect(new URL(page.url()).origin, to).toBe(url);
  }
});

for (const [site, attributes] of [
  ["http://localhost:1", ["HttpOnly", "SameSite=Lax"]],
  ["https://letters.example", ["HttpOnly", "SameSite=Lax", "Secure"]],
] as const)
  own(
    `the session cookie of ${site} is HttpOnly and SameSite${attributes.length > 2 ? " and Secure" : ""}`,
    async ({ browser, start }) => {
      const { url } = await start({ SITE_URL: site });
      const page = await aBrowserAt(browser, { url });
      await page.request.post("/organize/log-in", {
        multipart: await formOf(page, "/organize/log-in", { email: HOST }),
      });
      const response = await press(url, logInLinkIn(await mailTo(page.request, HOST)));
      const [cookie = "", device = "", ...more] = response.headers.getSetCookie();
      expect(more).toEqual([]);
      expect(device).toMatch(/^undersigned-device=[\w-]{32}; Path=\/api\/auth\/log-in;/);
      expect(device.split("; ")).toEqual(expect.arrayContaining([...attributes]));
      const [pair = "", ...said] = cookie.split("; ");
      expect(pair.startsWith(attributes.length > 2 ? "__Secure-next-auth" : "next-auth")).toBe(true);
      expect(said.filter((part) => !/^(Path|Expires)=/.test(part)).toSorted()).toEqual(attributes.toSorted());
      expect(said).toContain("Path=/");
    },
  );

test("posts from another site cannot log anybody in or out, or change anything", async ({
  browser,
  database,
  start,
}) => {
  const { url } = await start();
  const page = await aBrowserAt(browser, { url });
  await logInByMail(page);
  const account = await formOf(page, "/organize/account", { name: "Mallory", locale: "en" }, 'data-form="account"');
  const logOut = await formOf(page, "/organize/account", {}, t("frame.logOut"));
  const evil = await page.context().newPage();
  const attacks = [
    ["/organize/account", account],
    ["/organize/account", logOut],
    ["/api/auth/log-in", { token: "x" }],
  ] as const;
  for (const [path, fields] of attacks) {
    await evil.route("http://evil.test/", (route) =>
      route.fulfill({ contentType: "text/html", body: formTo(url + path, fields) }),
    );
    await evil.goto("http://evil.test/");
    const [response] = await Promise.all([evil.waitForResponse(url + path), evil.getByRole("button").click()]);
    expect(response.status(), path).toBe(403);
    await evil.unroute("http://evil.test/");
    for (const [name, value] of [
      ["origin", "https://evil.example"],
      ["sec-fetch-site", "cross-site"],
    ] as const)
      for (const headers of [{ [name]: value }, { [name]: value, rsc: "1" }])
        expect((await page.request.post(path, { multipart: { ...fields }, headers })).status()).toBe(403);
  }
  await page.goto("/organize/account");
  await expect(heading(page, t("account.title"))).toBeVisible();
  expect(await database.query("SELECT 1 FROM organizers WHERE name <> ''")).toEqual([]);
  const taken = await page.request.post("/organize/account", { multipart: { ...account }, headers: { origin: url } });
  expect(taken.url()).toContain("done=saved");
});

test("console pages are uncacheable, noindex, and make no third-party requests", async ({ browser, start }) => {
  const { url } = await start();
  const page = await aBrowserAt(browser, { url });
  const origins = new Set<string>();
  page.on("request", (request) => origins.add(new URL(request.url()).origin));
  await logInByMail(page);
  for (const path of ["/organize", "/organize/account", "/organize/log-in?done=sent", "/organize/nothing/here"]) {
    const headers = (await page.goto(path))?.headers() ?? {};
    expect(headers["cache-control"], path).toContain("no-store");
    expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
    await expect(page.locator("meta[name=robots]").first()).toHaveAttribute("content", /noindex/);
  }
  expect([...origins]).toEqual([url]);
});

/** Presses the button of a mailed link in a new browser, without following redirects. */
function press(url: string, link: string): Promise<Response> {
  const body = new URLSearchParams({ token: link.split("/").at(-1) ?? "" });
  return fetch(`${url}/api/auth/log-in`, { method: "POST", body, redirect: "manual" });
}

/** The body of the form that contains a text. */
async function formOf(
  page: Page,
  path: string,
  typed: Record<string, string>,
  mark = "<form",
): Promise<Record<string, string>> {
  const html = await (await page.request.get(path)).text();
  const form =
    [...html.matchAll(/<form[\s\S]*?<\/form>/g)].map(([text]) => text).find((text) => text.includes(mark)) ?? "";
  const hidden = [...form.matchAll(/<input[^>]* type="hidden"[^>]*>|<input type="hidden"[^>]*>/g)].map(([input]) => {
    const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? "";
    return [of("name"), of("value")];
  });
  return { ...Object.fromEntries(hidden), ...typed };
}

function formTo(action: string, fields: Record<string, string>): string {
  const inputs = Object.entries(fields).map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`);
  return `<form method="post" enctype="multipart/form-data" action="${action}">${inputs.join("")}<button>Win</button></form>`;
}
