import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { LOCALES } from "../locale/locales.ts";
import { readConf, readNginx, readParameter } from "../testing/nginx.ts";
import { aUrl } from "../testing/routes.ts";
import { bodyLimit, findRoute, isCacheable } from "./find-route.ts";
import { ROUTES } from "./routes.ts";

const PAGES = readdirSync(new URL("../../app/", import.meta.url), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("/page.tsx"))
  .map((file) => aUrl(`/${file.replace("/page.tsx", "")}`));

test("nginx caches exactly the routes that the URL map lets it, by the same parameters", () => {
  for (const route of ROUTES) {
    const { act, parameters } = readNginx(aUrl(route.path));
    if (route.path === "/favicon.ico" || route.access === "local") expect(act, route.path).toBe("404");
    else expect(act, route.path).toBe(isCacheable(route) ? "kept" : "passed");
    if (act !== "kept") continue;
    const known = [...Object.keys(route.query ?? {}), ...(route.sourced ? ["from"] : [])];
    expect(parameters.toSorted(), route.path).toEqual(known.toSorted());
  }
});

test("nginx caches no personal page", () => {
  expect(PAGES.length).toBeGreaterThan(30);
  for (const path of PAGES)
    if (!isCacheable(findRoute(path))) expect(readNginx(path).act, path).toMatch(/^(passed|404)$/);
});

test("nginx gives each request an ID of its own, also those that it answers from its cache", () => {
  for (const name of ["kept.conf", "passed.conf"])
    expect(readConf(name)).toContain("proxy_set_header X-Request-Id $request_id;");
  for (const line of ["add_header X-Request-Id $request_id always;", "proxy_hide_header X-Request-Id;"])
    expect(readConf("site.conf")).toContain(line);
});

test("nginx accepts the largest body of each route, and streams what the app streams", () => {
  for (const route of ROUTES.filter(({ access }) => access !== "local")) {
    const { bodyMax, isStreamed } = readNginx(aUrl(route.path));
    const largest = Math.max(...[true, false].map((isForm) => bodyLimit(route, { isForm, isOrganizer: true })));
    expect(bodyMax, route.path).toBeGreaterThanOrEqual(largest);
    expect(isStreamed, route.path).toBe(route.streamed === true);
  }
});

const CURSOR = "019355f0-0000-7000-8000-000000000001";
const VALUES: Record<string, [path: string, name: string, values: string[]]> = {
  $known_after: ["/api/campaigns/a/signatures", "after", [CURSOR, "1", `${CURSOR}1`]],
  $known_by: ["/api/campaigns/a/history", "by", ["hour", "day", "hours"]],
  $known_format: ["/api/campaigns/a/countries", "format", ["csv", "json", "CSV"]],
  $known_locale: ["/api/campaigns", "locale", [...LOCALES, "de", "enx"]],
  $known_lang: ["/embed/a", "lang", [...LOCALES, "ES-bo", "pt_BR", "de", "frx"]],
  $known_style: ["/badge/a.svg", "style", ["plain", "flat-square", "flat"]],
  $known_theme: ["/badge/a.svg", "theme", ["dark", "light"]],
  $known_maxwidth: ["/oembed", "maxwidth", ["1", "99999", "0", "1e3", "100000"]],
  $known_maxheight: ["/oembed", "maxheight", ["350", "-1"]],
};

for (const [variable, [path, name, values]] of Object.entries(VALUES))
  test(`nginx normalizes ${name} like the URL map`, () => {
    const read = findRoute(path).query?.[name];
    for (const value of values) {
      const known = read?.(value);
      expect(readParameter(variable, value), `map ${variable}, ${value}`).toBe(
        known === undefined ? "" : `${name}=${known}&`,
      );
    }
  });

test("nginx lists the languages of LOCALES on each line that lists any", () => {
  const found = ["site.conf", "http.conf"].flatMap((name) =>
    readConf(name)
      .split("\n")
      .flatMap((line, at) =>
        [...line.matchAll(/\((en\|[a-z|]+)\)/g)].map(([, list = ""]) => ({ line: `${name}:${at + 1} ${line}`, list })),
      ),
  );
  expect(found.length).toBeGreaterThan(4);
  const wrong = found.filter(({ list }) => list.replace(/\|api$/, "") !== LOCALES.join("|"));
  expect(wrong.map(({ line }) => line)).toEqual([]);
});
