import type { Document } from "#lib/testing/openapi.ts";
import type { Who } from "../console-cast.ts";
import { findActions, pathOf } from "../console-table.ts";
import { EVERY_ACTION } from "../every-action.ts";
import { fromDescription, type Source } from "./api.ts";
import { FRAMES } from "./frame.ts";
import type { Known } from "./known.ts";
import { MANGLES } from "./mangle.ts";
import { findForms, findPaths, fromPaths } from "./pages.ts";
import { makeRandom, type Random } from "./random.ts";
import { type Request, write } from "./request.ts";
import { type Wire, withHeader } from "./wire.ts";

const VISITORS = ["nobody", "signatory", "organizer"] as const;
type Visitor = (typeof VISITORS)[number];

/** Request generators by visitor, rebuilt for each cast, whose IDs are in the forms. */
export type Sources = Awaited<ReturnType<typeof findSources>>;

export async function findSources(url: string, known: Known) {
  const document: Document = await (await fetch(`${url}/api/openapi.json`)).json();
  const described = fromDescription(document);
  const paths = await findPaths();
  const pages = fromPaths(paths);
  const ids = await findActions();
  const forms = (await findForms(url, paths, known)).map((form): Source => ({ path: form.path, make: () => form }));
  const actions = Object.entries(EVERY_ACTION).map(([name, { page, fields }]): Source => {
    const action = ids.get(name);
    const make = (): Request => ({
      ...{ method: "POST", path: pathOf(page, known.cast), fields: fields(known.cast), action },
      encodings: ["multipart", "multipart", "urlencoded"],
    });
    return { path: "/organize", make };
  });
  const ending = Object.keys(EVERY_ACTION).filter((name) => /^account.*(endOne|endAll|logOut)$/.test(name));
  const public_ = (sources: Source[]) => sources.filter(({ path }) => !path.startsWith("/organize"));
  const of = (pattern: RegExp) => (sources: Source[]) => sources.filter(({ path }) => pattern.test(path));
  const organizing = of(/^\/organize|\/(export|packs|paper)\b|auth/);
  const signing = of(/token|signatures|verif|my-signature|stop-mails|partners/);
  const kinds: Record<Visitor, Source[][]> = {
    nobody: [described, pages, forms, actions],
    signatory: [signing(described), signing(pages), signing(public_(forms))],
    organizer: [organizing(described), organizing(pages), organizing(forms), actions],
  };
  return { kinds, endingIds: new Set(ending.map((name) => ids.get(name))) };
}

function generate({ kinds, endingIds }: Sources, known: Known, port: number, random: Random, turn: number): Wire {
  const visitor = VISITORS[turn % VISITORS.length] ?? "nobody";
  const request = random.one(random.one(kinds[visitor])).make(known, random, visitor === "signatory");
  const share = random.often(0.8) ? 0.8 : 0.1;
  const cookie = visitor === "organizer" ? cookieOf(request, known, random, endingIds) : undefined;
  let wire = addressed(write(request, random, share), port, random, cookie);
  for (let times = random.below(3); times > 0; times -= 1) wire = random.one(MANGLES)(wire, random);
  if (random.often(0.1)) wire = random.one(FRAMES)(wire, random);
  return wire;
}

/** Requests that end sessions use a session of their own. */
function cookieOf({ action }: Request, { cast }: Known, random: Random, endingIds: Set<string | undefined>) {
  const who: Who = action && endingIds.has(action) ? "stranger" : random.one(["owner", "owner", "steward", "editor"]);
  return cast.cookies.get(who);
}

/** Uses a separate network, so that no limit is reached. */
function addressed(wire: Wire, port: number, random: Random, cookie: string | undefined): Wire {
  const network = `10.${random.below(256)}.${random.below(256)}.${random.below(256)}`;
  const headers = { host: `127.0.0.1:${port}`, "x-forwarded-for": network, connection: "close", cookie };
  let sent = wire;
  for (const [name, value] of Object.entries(headers)) if (value) sent = withHeader(sent, name, value);
  return sent;
}

/** Deterministic by seed and turn. */
export const requestAt = (sources: Sources, known: Known, port: number, seed: number, turn: number) =>
  generate(sources, known, port, makeRandom(seed, turn), turn);
