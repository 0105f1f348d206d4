import { env } from "../env.ts";

/** Renderings at once; each takes the processor for some 10 ms, and everybody waits for one round of them. */
const RENDERINGS_MAX = 6;
/** Forms handed back by a request that has its turn. They wait for each other only, so none can wait for itself. */
const FORMS_MAX = 4;
/** Direct handlers at once, a little more than they have database connections. */
const ACTS_MAX = 24;
/** Earlier ranks go first: `refresh` is a page that readers already have, `read` another page. */
export type Rank = "refresh" | "read" | "act";
export const OVERLOADED = new Error("Overloaded");

type Waiter = { start: () => void };
type Line = Map<string, Waiter[]>;

const WAITING_MAX = 2_000;
const WAITING_PER_NETWORK = 64;

/** At most `most` requests run at once. The others wait, networks in turn, and after `waitMs` reject with OVERLOADED. */
export function makeTurns({ most, waitMs }: { most: number; waitMs: number }) {
  const lines: Record<Rank, Line> = { refresh: new Map(), read: new Map(), act: new Map() };
  let running = 0;
  let waiting = 0;
  let isActNext = false;

  function end(): void {
    running -= 1;
    const line = nextLine();
    if (line) shift(line)?.start();
  }

  function nextLine(): Line | undefined {
    if (lines.refresh.size > 0) return lines.refresh;
    isActNext = !isActNext;
    const [first, second] = isActNext ? [lines.act, lines.read] : [lines.read, lines.act];
    return first.size > 0 ? first : second;
  }

  function shift(line: Line): Waiter | undefined {
    for (const [network, waiters] of line) {
      line.delete(network);
      const first = waiters.shift();
      if (waiters.length > 0) line.set(network, waiters); // at the end: networks take turns
      return first;
    }
    return undefined;
  }

  function remove(line: Line, network: string, waiter: Waiter): void {
    const others = line.get(network)?.filter((other) => other !== waiter) ?? [];
    if (others.length > 0) line.set(network, others);
    else line.delete(network);
  }

  function begin(): () => void {
    running += 1;
    let hasEnded = false;
    return () => {
      if (hasEnded) return;
      hasEnded = true;
      end();
    };
  }

  function wait(network: string, rank: Rank): Promise<() => void> {
    const line = lines[rank];
    const waiters = line.get(network) ?? [];
    if (waiting >= WAITING_MAX || waiters.length >= WAITING_PER_NETWORK) return Promise.reject(OVERLOADED);
    waiting += 1;
    return new Promise((resolve, reject) => {
      const leave = () => {
        clearTimeout(timer);
        waiting -= 1;
      };
      const start = () => {
        leave();
        resolve(begin());
      };
      const waiter = { start };
      const timer = setTimeout(() => {
        remove(line, network, waiter);
        leave();
        reject(OVERLOADED);
      }, waitMs);
      line.set(network, [...waiters, waiter]);
    });
  }

  return {
    isCrowded: () => running >= env().CROWD,

    /** `work` may end its turn early. */
    async run<T>(network: string, rank: Rank, work: (end: () => void) => Promise<T>): Promise<T> {
      const end = running < most ? begin() : await wait(network, rank);
      return work(end).finally(end);
    },
  };
}

export function makeQueues(waitMs = env().QUEUE_MS) {
  return {
    renderings: makeTurns({ most: RENDERINGS_MAX, waitMs }),
    forms: makeTurns({ most: FORMS_MAX, waitMs }),
    acts: makeTurns({ most: ACTS_MAX, waitMs }),
  };
}
