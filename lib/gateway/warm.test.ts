import type { RequestListener } from "node:http";
import { beforeEach, expect, test } from "vitest";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aLetter } from "../testing/letters.ts";
import { aCampaign, after, DAY } from "../testing/makers.ts";
import { makeListener } from "./listen.ts";
import { warmUp } from "./warm.ts";

beforeEach(emptyDatabase);

const psql = await aConnection();

/** The app behind a listener, and the paths that reached it. */
function anApp(respond: RequestListener = (_, response) => void response.end("a page")) {
  const paths: string[] = [];
  const listener = makeListener((request, response) => {
    paths.push(request.url ?? "");
    return respond(request, response);
  }, 0);
  return { listener, paths };
}

test("before the first reader, each kind of page is rendered, and open letters in each of their languages", async () => {
  const { slug } = await aLetter({ en: "We ask.", es: "Pedimos." });
  await aCampaign({ publishedAt: null });
  await aCampaign({ closesAt: after(new Date(), -DAY) });
  await aCampaign({ archivedAt: new Date() });
  const { listener, paths } = anApp();
  await warmUp(listener);
  const letter = `/en/${slug}`;
  const kinds = [letter, `${letter}/sign`, `${letter}/reasons/1`, `/api/campaigns/${slug}/count`, "/en"];
  expect(paths).toEqual([...kinds, `/es/${slug}`]);
});

test("with many letters in many languages, twelve pages are rendered", async () => {
  for (let n = 0; n < 5; n += 1) await aLetter({ en: "We ask.", es: "Pedimos.", fr: "Nous demandons." });
  const { listener, paths } = anApp();
  await warmUp(listener);
  expect(new Set(paths).size).toBe(12);
});

test("a page that is never ready, or fails, and a locked database delay a start no longer than the bound", async () => {
  const { slug } = await aLetter();
  const stuck = anApp(() => {});
  await warmUp(stuck.listener, 50);
  expect(stuck.paths).toEqual([`/en/${slug}`]);
  const failing = anApp((_, response) => void response.writeHead(500).end());
  await warmUp(failing.listener, 1_000);
  expect(failing.paths).toContain("/en");
  await psql.query("BEGIN; LOCK TABLE campaigns IN ACCESS EXCLUSIVE MODE");
  const locked = anApp();
  await warmUp(locked.listener, 50);
  await psql.query("ROLLBACK");
  expect(locked.paths).toEqual([]);
});
