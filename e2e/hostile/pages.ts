import { glob } from "node:fs/promises";
import type { Cast } from "../console-cast.ts";
import { PAGES, pathOf } from "../console-table.ts";
import type { Source } from "./api.ts";
import type { Fields } from "./encode.ts";
import { fillPath, type Known } from "./known.ts";
import { makeRandom } from "./random.ts";
import type { Request } from "./request.ts";

const APP = new URL("../../app/", import.meta.url).pathname;
/** Makes the local mailbox fail, so that 5xx is expected. */
const FAILURE_SWITCH = "/api/mailbox/failure";

/** Every page and route, by path pattern. */
export async function findPaths(): Promise<string[]> {
  const found: string[] = [];
  for await (const file of glob("**/{page.tsx,route.ts}", { cwd: APP }))
    found.push(`/${file.replace(/\/?[^/]+$/, "")}`);
  return found.filter((path) => path !== FAILURE_SWITCH).toSorted();
}

export function fromPaths(paths: string[]): Source[] {
  return paths.map((path) => ({
    path,
    make: (known, random, isSignatory) => ({
      method: random.one(["GET", "GET", "GET", "HEAD", "POST", "OPTIONS"]),
      path: consolePath(path, known.cast) ?? fillPath(path, known, random, isSignatory),
      ...(random.often(0.3) && { fields: { slug: known.cast.slug, id: known.cast.signature, locale: "en" } }),
      encodings: ["json", "urlencoded", "multipart"],
    }),
  }));
}

function consolePath(path: string, cast: Cast): string | undefined {
  const page = /^\/organize\/?(.*)$/.exec(path)?.[1];
  return page !== undefined && PAGES[page] ? pathOf(page, cast) : undefined;
}

/** Every form an owner or signatory sees, with its values. */
export async function findForms(url: string, paths: string[], known: Known): Promise<Request[]> {
  const random = makeRandom(0, 0);
  const cookie = known.cast.cookies.get("owner") ?? "";
  const found = new Map<string, Request>();
  for (const path of paths.filter((path) => !path.startsWith("/api/"))) {
    for (const token of path.includes("[token]") ? known.tokens : [""]) {
      const filled = path.replace("[token]", token).replace("[locale]", "en");
      const own =
        consolePath(path, known.cast) ?? fillPath(filled.replace("[slug]", known.cast.slug), known, random, true);
      const response = await fetch(url + own, { headers: { cookie } });
      if (response.headers.get("content-type")?.startsWith("text/html"))
        for (const form of formsIn(await response.text(), own))
          found.set(`${path} ${Object.keys(form.fields ?? form.query ?? {})}`, form);
    }
  }
  return [...found.values()];
}

const ACTION = /^\$ACTION_ID_([0-9a-f]+)$/;

function formsIn(html: string, page: string): Request[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = "", inside = ""]) => {
    const fields: Fields = {};
    for (const [tag] of inside.matchAll(/<(?:input|select|textarea|button)\b[^>]*>/g)) {
      const name = attribute(tag, "name");
      if (name) fields[name] ??= attribute(tag, "value") ?? "";
    }
    const names = Object.keys(fields);
    const action = names.map((name) => ACTION.exec(name)?.[1]).find(Boolean);
    for (const name of names) if (name.startsWith("$ACTION_")) delete fields[name];
    const path = attribute(head, "action") || page;
    const isRead = (attribute(head, "method") ?? "get").toLowerCase() === "get" && !action;
    return isRead
      ? { method: "GET", path, query: fields }
      : { method: "POST", path, fields, action, encodings: ["multipart", "urlencoded"] };
  });
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`, "i").exec(tag)?.[1]?.replaceAll("&amp;", "&").replaceAll("&quot;", '"');
}
