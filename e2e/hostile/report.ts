import { type Outcome, PATIENCE, send } from "./send.ts";
import { shrink } from "./shrink.ts";
import { commandFor, headerOf, type Wire } from "./wire.ts";

type Failure = { turn: number; wire: Wire; what: string; times: number; isSmall: boolean };

/** Kinds of failures to shrink and report. */
const KINDS = 12;
/** Attempts per kind; fewer for requests that hang. */
const TRIES = 40;
const HANGING_TRIES = 4;
const HANGS = `no response and no close within ${PATIENCE / 1_000} s`;
const ENDED = "the site died, because of this request or concurrent ones";

/** Describes an unacceptable outcome. 501 is correct for oEmbed formats other than JSON. */
function failureOf({ target }: Wire, { statuses, isHanging }: Outcome): string | undefined {
  if (isHanging) return HANGS;
  const status = statuses.find((status) => status >= 500);
  return status === undefined || (status === 501 && /oembed/i.test(target)) ? undefined : String(status);
}

/** Collects outcomes, and the first failure of each kind. */
export function makeReport(seed: number) {
  const failures = new Map<string, Failure>();
  const responses = new Map<string, number>();
  const underWay = new Map<number, Wire>();
  const start = performance.now();
  let slowest = { took: 0, turn: 0 };
  let hasEnded = false;

  const note = (kind: string, turn: number, wire: Wire, what: string) => {
    const known = failures.get(kind);
    if (known) known.times += 1;
    else failures.set(kind, { turn, wire, what, times: 1, isSmall: what === ENDED });
  };

  return {
    begin: (turn: number, wire: Wire) => void underWay.set(turn, wire),

    end(turn: number, wire: Wire, outcome: Outcome) {
      if (outcome.isRefused && !hasEnded) {
        hasEnded = true;
        for (const [other, sent] of underWay) note(`${ENDED} ${other}`, other, sent, ENDED);
      }
      if (hasEnded) return;
      underWay.delete(turn);
      const response = outcome.statuses.join("+") || "closed";
      responses.set(response, (responses.get(response) ?? 0) + 1);
      if (outcome.took > slowest.took) slowest = { took: outcome.took, turn };
      const what = failureOf(wire, outcome);
      if (what) note(`${what} ${kindOf(wire)}`, turn, wire, what);
    },

    hasEnded: () => hasEnded,

    /** Shrinks new failures while their cast still exists. */
    async shrink(port: number) {
      const news = [...failures.values()].slice(0, KINDS).filter(({ isSmall }) => !isSmall);
      const shrinkOne = async (failure: Failure) => {
        const fails = async (tried: Wire) => failureOf(tried, await send(tried, port)) === failure.what;
        failure.wire = await shrink(failure.wire, fails, failure.what === HANGS ? HANGING_TRIES : TRIES);
        failure.isSmall = true;
      };
      await Promise.all(news.map(shrinkOne));
    },

    summary() {
      const counts = [...responses]
        .toSorted(([, a], [, b]) => b - a)
        .map(([response, times]) => `${response} ×${times}`);
      const seconds = Math.round((performance.now() - start) / 1_000);
      return `SEED=${seed}, ${seconds} s: ${counts.join(", ")}. The slowest request, ${slowest.turn}, took ${Math.round(slowest.took)} ms.`;
    },

    failed: () => [...failures.values()].reduce((sum, { times }) => sum + times, 0),

    /** One failure per kind, with a shell command that reproduces it. */
    reproductions(port: number): string[] {
      return [...failures.values()].slice(0, KINDS).map(({ turn, wire, what, times }) => {
        const others = times > 1 ? ` and ${times - 1} similar ones` : "";
        return `SEED=${seed}, request ${turn}${others}: ${what}\n${commandFor(wire, port)}`;
      });
    },
  };
}

/** Groups failures that probably have one cause. */
function kindOf(wire: Wire): string {
  const type = headerOf(wire, "content-type")?.split(";")[0]?.slice(0, 40).toLowerCase();
  const place = wire.target.split(/[/?]/).slice(0, wire.target.startsWith("/organize") ? 2 : 3);
  return [wire.method, place.join("/").slice(0, 60), type, headerOf(wire, "next-action") !== undefined].join(" ");
}
