import { expect, test, vi } from "vitest";
import { until } from "../testing/database.ts";
import { aGate, aServer } from "../testing/site.ts";
import { makeListener } from "./listen.ts";

/** Time stands still, so that slow machines do not age pages. */
vi.useFakeTimers({ toFake: ["Date"] });

const FORM = '<input type="hidden" name="source" value=""/>';

/** A listener in front of an app whose pages contain a form, and the number of its requests. */
async function aSite(control: string) {
  const gate = aGate();
  const made = { pages: 0 };
  const arrived = { readers: 0 };
  const listener = makeListener(async (_, response) => {
    made.pages += 1;
    await gate.opened;
    response.setHeader("cache-control", control);
    response.setHeader("content-type", "text/html");
    response.end(`${FORM}<a href="/en/letter">back</a><script>framework</script>`);
  }, 0);
  const url = await aServer((request, response) => {
    arrived.readers += 1;
    listener(request, response);
  });
  return { gate, made, arrived, read: async (path: string) => (await fetch(url + path)).text() };
}

const LINKS = ["/en/letter/sign?from=ana", "/en/letter/sign?from=bea", "/en/letter/sign"];
const PAGES = ["ana", "bea", ""].map(
  (name) =>
    `<input type="hidden" name="source" value="${name}"/><a href="/en/letter${name && `?from=${name}`}">back</a>`,
);

for (const control of ["no-store", "public, s-maxage=10"])
  test(`concurrent readers each keep their own link's source (${control})`, async () => {
    const site = await aSite(control);
    const reading = [...LINKS, ...LINKS].map(site.read);
    await until(() => site.arrived.readers === 6);
    site.gate.open();
    expect(await Promise.all(reading)).toEqual([...PAGES, ...PAGES]);
  });

test("links with a hundred sources cause one rendering", async () => {
  const site = await aSite("public, s-maxage=10");
  site.gate.open();
  await site.read("/en/letter?from=first");
  const reading = Array.from({ length: 100 }, (_, n) => site.read(`/en/letter?from=word-${n}`));
  expect((await Promise.all(reading)).every((page, n) => page.includes(`value="word-${n}"`))).toBe(true);
  expect(site.made.pages).toBe(1);
});
