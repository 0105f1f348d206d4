import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { LOCALES } from "../locale/locales.ts";
import { readConf, readNginx, readParameter } from "../testing/nginx.ts";
import { aUrl } from "../testing/routes.ts";
import { bodyLimit, findRoute, isKept } from "./find-route.ts";
import { ROUTES } from "./routes.ts";

const PAGES = readdirSync(new URL("../../app/", import.meta.url), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("/page.tsx"))
  .map((file) => aUrl(`/${file.replace("/page.tsx", "")}`));

test("nginx keeps what the URL map lets caches keep, by the same parameters, and nothing else", () => {
  for (const route of ROUTES) {
    const { act, parameters } = readNginx(aUrl(route.path));
    if (route.path === "/favicon.ico" || route.who === "machine") expect(act, route.path).toBe("404");
    else expect(act, route.path).toBe(isKept(route) ? "kept" : "passed");
    if (act !== "kept") continue;
    const known = [...Object.keys(route.query ?? {}), ...(route.sourced ? ["from"] : [])];
    expect(parameters.toSorted(), route.path).toEqual(known.toSorted());
  }
});

test("nginx keeps no page that the URL map gives to one alone", () => {
  expect(PAGES.length).toBeGreaterThan(30);
  for (const path of PAGES) if (!isKept(findRoute(path))) expect(readNginx(path).act, path).toMatch(/^(passed|404)$/);
});

test("nginx lets through the largest body of each route, and hands on as it comes what is read so", () => {
  for (const route of ROUTES.filter(({ who }) => who !== "machine")) {
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
  test(`nginx reads ${name} in http.conf as the URL map does`, () => {
    const read = findRoute(path).query?.[name];
    for (const value of values) {
      const known = read?.(value);
      expect(readParameter(variable, value), `map ${variable}, ${value}`).toBe(
        known === undefined ? "" : `${name}=${known}&`,
      );
    }
  });

test("each line of nginx that lists the languages lists those of LOCALES", () => {
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
