import { codeOf } from "../health/describe-error.ts";

/** Runs at once. One that takes longer than SLOW_MS waits for a lock, and no longer keeps others from beginning. */
const RUNS_MAX = 2;
const SLOW_MS = 20;
const TOGETHER_MAX = 64;

/** Classes of SQLSTATE after which a statement has had no effect. */
const UNDONE = /^(21|22|23|40|55)/;

type Run<Act, Outcome> = (acts: Act[]) => Promise<(Outcome | undefined)[]>;
type Waiting<Act, Outcome> = {
  act: Act;
  resolve: (outcome: Outcome | undefined) => void;
  reject: (error: unknown) => void;
};

/**
 * Runs each act with those that arrived while earlier ones ran, never two of the same key. An act without outcome among
 * several, or whose run failed without effect, is run again alone.
 */
export function makeTogether<Act, Outcome>(run: Run<Act, Outcome>, keyOf: (act: Act) => string) {
  type One = Waiting<Act, Outcome>;
  let waiting: One[] = [];
  let running = 0;
  let isDue = false;

  function begin(): void {
    isDue = false;
    while (running < RUNS_MAX && waiting.length > 0) void runNext(takeNext());
  }

  function takeNext(): One[] {
    const next = new Map<string, One>();
    const later: One[] = [];
    for (const one of waiting) {
      const key = keyOf(one.act);
      if (next.size < TOGETHER_MAX && !next.has(key)) next.set(key, one);
      else later.push(one);
    }
    waiting = later;
    return [...next.values()];
  }

  async function runNext(acts: One[]): Promise<void> {
    let isCounted = true;
    const leave = () => {
      if (isCounted) running -= 1;
      isCounted = false;
      begin();
    };
    running += 1;
    const slow = setTimeout(leave, SLOW_MS);
    await settle(acts);
    clearTimeout(slow);
    leave();
  }

  async function settle(acts: One[]): Promise<void> {
    const isAlone = acts.length === 1;
    try {
      const outcomes = await run(acts.map(({ act }) => act));
      await Promise.all(
        acts.map((one, at) => {
          const outcome = outcomes[at];
          return outcome === undefined && !isAlone ? settle([one]) : one.resolve(outcome);
        }),
      );
    } catch (error) {
      if (!isAlone && UNDONE.test(codeOf(error))) await Promise.all(acts.map((one) => settle([one])));
      else for (const { reject } of acts) reject(error);
    }
  }

  return function together(act: Act): Promise<Outcome | undefined> {
    return new Promise((resolve, reject) => {
      waiting.push({ act, resolve, reject });
      if (isDue || running >= RUNS_MAX) return;
      isDue = true;
      setImmediate(begin); // together with what else has just arrived
    });
  };
}
