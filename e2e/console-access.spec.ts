import { glob } from "node:fs/promises";
import { expect } from "@playwright/test";
import { sampled } from "#lib/testing/budget.ts";
import { aCast, CAST, type Cast, type Who } from "./console-cast.ts";
import { ROUTES } from "./console-routes.ts";
import { findActions, PAGES, pathOf, statusFor } from "./console-table.ts";
import { EVERY_ACTION } from "./every-action.ts";
import { type Database, test } from "./shared-site.ts";
import { test as own } from "./sites.ts";

const APP = new URL("../app/", import.meta.url).pathname;

async function foldersWith(file: string, under: string): Promise<string[]> {
  const found: string[] = [];
  for await (const path of glob(`**/${file}`, { cwd: APP + under })) found.push(path.replace(/\/?[^/]+$/, ""));
  return found.toSorted();
}

/** Of the tables' pages and actions, each run tries other ones; RUNS=1000 tries all. */
const TRIED = 24;

test("every console page is in the table and open to its roles only", async ({ database, request, start }) => {
  test.slow();
  expect(Object.keys(PAGES).toSorted()).toEqual(await foldersWith("page.tsx", "organize"));
  const { url } = await start();
  const cast = await aCast(database);
  const before = await everything(database);
  for (const [page, { open, leadsOn }] of sampled(Object.entries(PAGES), TRIED)) {
    const path = pathOf(page, cast);
    const visitAll = async (who: Who) => {
      const response = await request.get(url + path, { headers: cookieOf(cast, who), maxRedirects: 0 });
      const wanted = statusFor(who, open);
      const label = `${who} at ${path}`;
      if (wanted === 401) {
        expect(response.status(), label).toBe(307);
        const to = path === "/organize" ? "" : `?to=${encodeURIComponent(path)}`;
        expect(response.headers().location, label).toBe(`/organize/log-in${to}`);
      } else expect(response.status(), label).toBe(leadsOn && wanted === 200 ? 307 : wanted);
      expect(response.headers()["cache-control"], label).toContain("no-store");
      if (wanted !== 200) expect(await response.text(), label).not.toContain("We ask");
    };
    for (const who of CAST) await visitAll(who);
  }
  expect(await everything(database)).toEqual(before);
});

own(
  "every console action is in the table, works for its roles, and does nothing for others",
  async ({ database, request, start }) => {
    test.slow();
    const ids = await findActions();
    expect([...ids.keys()].toSorted()).toEqual(Object.keys(EVERY_ACTION).toSorted());
    const { url } = await start({ LOG_IN_LIMIT: "0", ROLE: "web" }); // without a worker, emails stay queued
    for (const [name, { open, page, fields, stage, but }] of sampled(Object.entries(EVERY_ACTION), TRIED)) {
      const post = (cast: Cast, who: Who) =>
        request.post(url + pathOf(page, cast), {
          headers: cookieOf(cast, who),
          multipart: { [`$ACTION_ID_${ids.get(name)}`]: "", ...fields(cast) },
          maxRedirects: 0,
        });
      const isOpen = (who: Who) => statusFor(who, open) === 200 && (but?.[who] ?? 200) === 200;
      const wanted = (who: Who) => but?.[who] ?? (isOpen(who) ? 303 : statusFor(who, open)); // 303: it was done
      const cast = await aCast(database, stage);
      const before = await everything(database);
      for (const who of CAST.filter((one) => !isOpen(one)))
        expect((await post(cast, who)).status(), `${who}: ${name}`).toBe(wanted(who));
      expect(await everything(database), name).toEqual(before);
      for (const who of CAST.filter(isOpen))
        expect((await post(await aCast(database, stage), who)).status(), `${who}: ${name}`).toBe(wanted(who));
    }
  },
);

const EXPORT = "campaigns/[slug]/export";

test("every API route is in the table and is either public or checks roles", async ({ database, request, start }) => {
  expect(Object.keys(ROUTES).concat(EXPORT).toSorted()).toEqual((await foldersWith("route.ts", "api")).toSorted());
  const base = `${(await start()).url}/api`;
  const cast = await aCast(database);
  const draft = await aCast(database, "draft");
  for (const [path, response] of Object.values(ROUTES))
    for (const who of CAST) {
      const status = typeof response === "number" ? response : statusFor(who, response);
      const statusAt = async ({ slug }: Cast) => {
        const url = path.replace("{slug}", slug).replace("{pack}", cast.packs.done).replace("{paper}", cast.paper.done);
        return (await request.get(base + url, { headers: cookieOf(cast, who) })).status();
      };
      expect(await statusAt(cast), `${who} at ${path}`).toBe(status);
      if (path.includes("{slug}")) expect(await statusAt(draft), `${who} at ${path} of a draft`).toBe(ofDraft(status));
    }
});

/** Other people's drafts do not exist for a logged-in organizer. */
const ofDraft = (status: number) => (status === 401 ? 401 : 404);

const cookieOf = ({ cookies }: Cast, who: Who) => ({ cookie: cookies.get(who) ?? "none=" });

/** Everything an organizer could change. */
async function everything({ query }: Database) {
  const tables =
    "campaigns site site_texts senders authors campaign_texts letter_versions letter_texts reasons reason_texts memberships organizers prominent partners partner_keys";
  const all: Record<string, unknown> = {};
  for (const table of `${tables} exports api_keys audit_events mails log_in_links packs rulings signatures paper_imports paper_signatures switches updates update_texts update_mailings samples next_steps webhooks webhook_events`.split(
    " ",
  ))
    all[table] = await query(`SELECT md5(string_agg(t::text, ',' ORDER BY t::text)) FROM ${table} t`);
  all.sessions = await query("SELECT count(*) FROM sessions");
  return all;
}
