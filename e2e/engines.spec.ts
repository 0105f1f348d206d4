import { expect, mergeTests } from "@playwright/test";
import { snippetsOf } from "#lib/embeds/snippets.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { counterOf, test as hosted, scriptOf } from "./hosts.ts";
import { aPerson, countOf, linkIn, mailTo, STATUE } from "./makers.ts";
import { test as shared } from "./shared-site.ts";
import { ENGINES, startEngine } from "./tools/engines.mjs";

const test = mergeTests(shared, hosted);
const t = messagesIn("en");

for (const name of ["Firefox", "WebKit"] as const)
  test(`in ${name}, Eva signs, verifies, hides her name, and is counted by another site, where Luis signs in a frame`, async ({
    request,
    site,
    host,
  }, { outputDir }) => {
    test.skip(!ENGINES[name].find(), `${name} is not installed`);
    test.slow();
    const eva = aPerson("Eva");
    const before = await countOf(request, STATUE);
    const browser = await startEngine(name, outputDir);
    const gives = (expression: string, value: unknown) =>
      expect(async () => expect(await browser.evaluate(expression)).toBe(value)).toPass({ timeout: 30_000 });
    const reads = (words: string) =>
      gives(`document.querySelector("main").innerText.includes(${JSON.stringify(words)})`, true);
    try {
      await browser.open(`${site}/en/${STATUE}`);
      await browser.type("#name", eva.name);
      await browser.type("#email", eva.email);
      await browser.click("#listed-yes");
      await browser.click("#sign [type=submit]");
      await reads(t("inbox.title"));
      await browser.open(site + linkIn(await mailTo(request, eva.email)));
      await reads(t("verify.public"));
      await browser.click("main [type=submit]");
      await reads(t("thanks.title"));
      await browser.click("main a[href*='/my-signature/']");
      await reads(eva.email);
      await browser.click("form:has([value=hide]) [type=submit]");
      await reads(t("own.done.hide"));

      const frame = `<iframe src="${site}/embed/${STATUE}?lang=en" width="480" height="240"></iframe>`;
      await browser.open(await host({ body: scriptOf(site) + counterOf(STATUE) + frame }));
      const counted = (root: string, tag: string) => `${root}.querySelector("${tag}")?.textContent`;
      const counter = counted(`document.querySelector("signature-counter").shadowRoot`, "b");
      await gives(counter, String(before + 1));
      await browser.enterFrame("iframe");
      await gives(counted("document", "strong"), String(before + 1));

      const luis = aPerson("Luis");
      const { form } = snippetsOf({ site, slug: STATUE, title: "", locale: "en" });
      await browser.open((await host({ body: form })).replace("127.0.0.1", "localhost")); // another site
      await gives(`document.querySelector("iframe").style.height !== ""`, true);
      await browser.evaluate("scrollTo(0, document.documentElement.scrollHeight)"); // drivers click where it was
      await browser.enterFrame("iframe");
      await gives("document.documentElement.scrollHeight <= innerHeight", true);
      await browser.click("#name");
      await browser.type("#name", luis.name);
      await browser.type("#email", luis.email);
      await browser.click("#listed-no");
      await browser.click("form button");
      await reads(t("inbox.title"));
      await mailTo(request, luis.email);
    } finally {
      await browser.end();
    }
  });
