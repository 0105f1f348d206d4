import { beforeAll, expect, test, vi } from "vitest";
import { makeListener } from "../gateway/listen.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, aVerified, DAY } from "../testing/makers.ts";
import { aServer } from "../testing/site.ts";
import { respondBadge, respondFailedFrame, respondFrame } from "./respond.ts";

beforeAll(emptyDatabase);

const badge = (file: string, query = "") => respondBadge(file, new URLSearchParams(query));
const frame = (slug: string, query = "") => respondFrame(slug, new URLSearchParams(query));

test("a badge and a frame show the count, cached for seconds and served stale during outages", async () => {
  const campaign = await aCampaign({ goalSteps: false });
  await aVerified(campaign);
  for (const [answer, type] of [
    [await badge(`${campaign.slug}.svg`), "image/svg+xml"],
    [await frame(campaign.slug), "text/html; charset=utf-8"],
  ] as const) {
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe(type);
    expect(answer.headers.get("cache-control")).toMatch(/^public, max-age=10, s-maxage=2, .*stale-if-error=86400$/);
    expect(answer.headers.get("set-cookie")).toBeNull();
  }
  expect(await (await badge(`${campaign.slug}.svg`)).text()).toContain("<title>signatures: 1</title>");
  expect(await (await frame(campaign.slug, "lang=es")).text()).toContain("<strong>1</strong>firma verificada");
});

test("unknown badge styles, themes and languages fall back to the default", async () => {
  const { slug } = await aCampaign({ defaultLocale: "pt" });
  const usual = await (await badge(`${slug}.svg`)).text();
  expect(usual).toContain('lang="pt"');
  for (const query of ["style=round&theme=pink&lang=de", "style=<x>", "theme=light&style=flat&lang=pt"])
    expect(await (await badge(`${slug}.svg`, query)).text()).toBe(usual);
  for (const query of ["style=plain", "style=flat-square", "theme=dark", "lang=fr"])
    expect(await (await badge(`${slug}.svg`, query)).text()).not.toBe(usual);
});

test("a closed letter shows its final count; drafts, archived and unknown letters are not found", async () => {
  const now = new Date();
  const closed = await aCampaign({ closesAt: now });
  expect(await (await badge(`${closed.slug}.svg`)).text()).toContain("0 · final count");
  expect(await (await frame(closed.slug)).text()).toContain("Closed: final count");
  const draft = await aCampaign({ publishedAt: null });
  const later = await aCampaign({ publishedAt: after(now, DAY) });
  const archived = await aCampaign({ closesAt: now, archivedAt: now });
  for (const slug of [draft.slug, later.slug, archived.slug, "nothing-here", "", "..", "%00"]) {
    for (const answer of [await badge(`${slug}.svg`), await frame(slug)]) {
      expect(answer.status, slug).toBe(404);
      expect(answer.headers.get("cache-control")).toBe("public, max-age=2, s-maxage=2");
    }
  }
  for (const file of [closed.slug, `${closed.slug}.png`, `${closed.slug}.svg.svg`])
    expect((await badge(file)).status).toBe(404);
});

test("a frame reports an unknown letter or a failure in the requested language, uncached", async () => {
  expect(await (await frame("nothing-here", "lang=es")).text()).toContain('<html lang="es">');
  expect(await (await frame("nothing-here", "lang=de")).text()).toContain('<html lang="en">');
  const failed = await respondFailedFrame("a-letter", new URLSearchParams("lang=pt"));
  expect([failed.status, failed.headers.get("content-type")]).toEqual([503, "text/html; charset=utf-8"]);
  expect(failed.headers.get("cache-control")).toBe("no-store");
  expect(failed.headers.get("retry-after")).toBe("5");
  expect(await failed.text()).toContain('href="/pt/a-letter"');
});

test("a thousand spellings of a URL share one rendering", async () => {
  const { slug } = await aCampaign();
  vi.useFakeTimers({ toFake: ["Date"] }); // keeps cached responses fresh on a slow machine
  let rendered = 0;
  const site = await aServer(
    makeListener(async (request, response) => {
      rendered += 1;
      const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
      const [, door, name = ""] = pathname.split("/");
      const answer = await (door === "badge" ? respondBadge : respondFrame)(name, searchParams);
      for (const [header, value] of answer.headers) response.setHeader(header, value);
      response.end(await answer.text());
    }, 0),
  );
  const ask = async (path: string) => (await (await fetch(site + path)).text()).length;
  for (let x = 0; x < 1_000; x += 1)
    expect(await ask(`/badge/${slug}.svg?x=${x}&style=s${x}&lang=en-${x}`)).toBeGreaterThan(0);
  expect(rendered).toBe(1);
  for (let x = 0; x < 1_000; x += 1)
    expect(await ask(`/embed/${slug}?x=${x}&theme=${x}&lang=es_${x}`)).toBeGreaterThan(0);
  expect(rendered).toBe(2);
  vi.useRealTimers();
});
