// `node e2e/pictures.mjs` makes the documentation's screenshots, the share card and the touch icon: of a site of its own
// with invented signatures, or of the one at BASE_URL.
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findNode } from "../bin/project.mjs";
import { findChromium } from "./tools/chromium.mjs";
import { startInventedSite } from "./tools/invented-site.mjs";

const own = process.env.BASE_URL ? undefined : await startInventedSite(findNode());
const site = own?.url ?? process.env.BASE_URL;
const PHONE = { viewport: { width: 390, height: 780 }, isMobile: true, hasTouch: true };
const DESKTOP = { viewport: { width: 1200, height: 780 } };
const PAGES = {
  home: "/en",
  numbers: "/en/almagro-resign/numbers",
  letter: "/es/almagro-resign",
  form: "/en/almagro-resign#sign",
  reason: "/fr/almagro-resign/reasons/6",
  reasons: "/pt/almagro-resign/reasons",
  signatories: "/en/almagro-resign/signatories",
  inbox: "/en/almagro-resign/check-your-inbox",
  thanks: "/es/almagro-resign/thanks",
};

/** Console pages, as the default host. */
const CONSOLE = {
  "console-campaigns": "/organize",
  "console-overview": "/organize/almagro-resign",
  "console-letter": "/organize/almagro-resign/letter?in=es",
  "console-team": "/organize/almagro-resign/team",
  "console-state": "/organize/almagro-resign/letter/state",
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || (await findChromium(findNode())),
});
const pictures = new URL("../docs/pictures/", import.meta.url).pathname;
const DEVICES = { phone: PHONE, desktop: DESKTOP };
for (const [name, path] of Object.entries(PAGES))
  for (const [device, options] of Object.entries(DEVICES))
    for (const colorScheme of ["light", "dark"])
      await picture(`${name}-${device}-${colorScheme}`, path, { ...options, colorScheme });
const storageState = await logIn();
for (const [name, path] of Object.entries(CONSOLE))
  for (const [device, options] of Object.entries(DEVICES))
    await picture(`${name}-${device}`, path, { ...options, storageState });

const font = (weight) =>
  readFileSync(
    new URL(`../node_modules/@fontsource/newsreader/files/newsreader-latin-${weight}-normal.woff2`, import.meta.url),
  ).toString("base64");
const STYLE = `
  @font-face { font-family: n; font-weight: 400; src: url(data:font/woff2;base64,${font(400)}) }
  @font-face { font-family: n; font-weight: 600; src: url(data:font/woff2;base64,${font(600)}) }
  body { margin: 0; display: grid; place-content: center; block-size: 100vh; font-family: n; text-align: center }`;
const MARK = `<path d="M3 20C10 5 16 1 17 5s-8 16-4 16 8-11 12-11-1 10 3 10 4-8 7-8 0 7 4 7 5-4 9-6" /><path d="M3 28h46" stroke-width="1.6" />`;
const mark = (color, width) =>
  `<svg viewBox="0 0 52 30" width="${width}" fill="none" stroke="${color}" stroke-width="2.6" stroke-linecap="round">${MARK}</svg>`;

await draw("public/opengraph-image.png", 1200, 630, [
  "background: #f7f3ea; color: #1e1a15",
  mark("#8c1c13", 250),
  `<b style="font-size: 128px; font-weight: 600; letter-spacing: -3px; line-height: 1.3">Undersigned</b>`,
  `<span style="font-size: 44px; color: #5d5548">Open letters whose count can be trusted</span>`,
]);
await draw("app/apple-icon.png", 180, 180, ["background: #8c1c13", mark("#fffdf8", 130)]);
await drawIcon();
await browser.close();
await own?.end();

/** favicon.ico with a PNG inside. */
async function drawIcon() {
  const page = await browser.newPage({ viewport: { width: 32, height: 32 } });
  const svg = readFileSync(new URL("../app/icon.svg", import.meta.url), "utf8");
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  const head = Buffer.from([0, 0, 1, 0, 1, 0, 32, 32, 0, 0, 1, 0, 32, 0, 0, 0, 0, 0, 22, 0, 0, 0]);
  head.writeUInt32LE(png.length, 14);
  writeFileSync(new URL("../public/favicon.ico", import.meta.url), Buffer.concat([head, png]));
}

async function picture(name, path, options) {
  const page = await browser.newPage({ ...options, reducedMotion: "reduce" });
  await page.goto(site + path, { waitUntil: "networkidle" });
  await page.screenshot({ path: `${pictures}${name}.png` });
  await page.close();
}

async function logIn() {
  const address = "organizer@undersigned.example";
  const page = await browser.newPage();
  await page.goto(`${site}/organize/log-in`);
  await page.fill("[name=email]", address);
  await page.click("main [type=submit]");
  await page.waitForURL(/done=sent/);
  for (let link; ; await page.waitForTimeout(200)) {
    const [mail] = await (await fetch(`${site}/api/mailbox?to=${encodeURIComponent(address)}`)).json();
    link = /\/organize\/log-in\/[\w.-]+/.exec(mail?.text ?? "")?.[0];
    if (!link) continue;
    await page.goto(site + link);
    await page.click("main [type=submit]");
    await page.waitForURL(`${site}/organize`);
    return page.context().storageState();
  }
}

async function draw(file, width, height, [style, ...parts]) {
  const page = await browser.newPage({ viewport: { width, height } });
  const body = parts.map((part) => `<div>${part}</div>`).join("");
  await page.setContent(`<style>${STYLE}</style><body style="${style}">${body}`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: new URL(`../${file}`, import.meta.url).pathname });
  await page.close();
}
