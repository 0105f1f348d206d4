import { expect, test } from "vitest";
import { makeTurns, OVERLOADED, type Rank } from "./turns.ts";

const LONG = { most: 1, waitMs: 60_000 };

/** `play` records who ran, in order; `hold` keeps a turn until it is called. */
function aGame(turns: ReturnType<typeof makeTurns>) {
  const played: string[] = [];
  const play = (name: string, network: string, rank: Rank = "act") =>
    turns
      .run(network, rank, async () => void played.push(name))
      .catch((error) => {
        expect(error).toBe(OVERLOADED);
        played.push(`${name} refused`);
      });
  const hold = () => {
    const held = Promise.withResolvers<void>();
    void turns.run("holder", "act", () => held.promise);
    return held.resolve;
  };
  return { played, play, hold };
}

test("no more than the limit run at once", async () => {
  const turns = makeTurns({ most: 2, waitMs: 60_000 });
  let running = 0;
  const seen: number[] = [];
  const work = async () => {
    seen.push(++running);
    await new Promise(setImmediate);
    running -= 1;
  };
  await Promise.all(Array.from({ length: 40 }, (_, at) => turns.run(`n${at % 7}`, "act", work)));
  expect(seen).toHaveLength(40);
  expect(Math.max(...seen)).toBe(2);
});

test("networks take turns, however many requests one sends", async () => {
  const { played, play, hold } = aGame(makeTurns(LONG));
  const end = hold();
  const all = [play("a1", "a"), play("a2", "a"), play("a3", "a"), play("b1", "b"), play("c1", "c")];
  end();
  await Promise.all(all);
  expect(played).toEqual(["a1", "b1", "c1", "a2", "a3"]);
});

test("a page that readers have is refreshed first; other reads and acts alternate", async () => {
  const { played, play, hold } = aGame(makeTurns(LONG));
  const end = hold();
  const all = [play("act1", "a"), play("act2", "b"), play("read1", "c", "read"), play("read2", "d", "read")];
  all.push(play("page", "e", "refresh"));
  end();
  await Promise.all(all);
  expect(played[0]).toBe("page");
  expect(played.slice(1, 3).toSorted()).toEqual(["act1", "read1"]);
  expect(played.slice(3).toSorted()).toEqual(["act2", "read2"]);
});

test("whoever waited too long is refused, and delays nobody", async () => {
  const { played, play, hold } = aGame(makeTurns({ most: 1, waitMs: 20 }));
  const end = hold();
  await Promise.all([play("late", "a"), play("also late", "a")]);
  expect(played).toEqual(["late refused", "also late refused"]);
  end();
  await new Promise(setImmediate);
  await play("next", "a");
  expect(played.at(-1)).toBe("next");
});

test("one network's and all networks' queues are bounded", async () => {
  const { played, play, hold } = aGame(makeTurns(LONG));
  const end = hold();
  const all = Array.from({ length: 65 }, (_, at) => play(`${at}`, "one"));
  for (let at = 0; at < 1_937; at += 1) all.push(play("other", `n${at}`));
  await new Promise(setImmediate);
  expect(played).toEqual(["64 refused", "other refused"]);
  end();
  await Promise.all(all);
  expect(played).toHaveLength(2_002);
});

test("work that ends its turn early lets the next one begin, and frees one place only", async () => {
  const turns = makeTurns({ most: 1, waitMs: 20 });
  const { played, play, hold } = aGame(turns);
  const slow = Promise.withResolvers<void>();
  const download = turns.run("a", "act", (end) => {
    end();
    return slow.promise;
  });
  await play("next", "b");
  const end = hold();
  slow.resolve();
  await download;
  await play("last", "b");
  expect(played).toEqual(["next", "last refused"]);
  end();
});
