import { expect, test } from "vitest";
import { until } from "../testing/database.ts";
import { makeTogether } from "./together.ts";

type Act = { key: string; value?: string };

const keyOf = ({ key }: Act) => key;
const refused = Object.assign(new Error("refused"), { code: "23514" });
const lost = Object.assign(new Error("lost"), { code: "57P01" });

/** Records the runs, each as its acts' keys. */
function aRecorder(run: (acts: Act[]) => Promise<(string | undefined)[]>) {
  const runs: string[] = [];
  const together = makeTogether((acts: Act[]) => {
    runs.push(acts.map(keyOf).join());
    return run(acts);
  }, keyOf);
  return { runs, together };
}

const echo = async (acts: Act[]) => acts.map(({ value }) => value);

test("acts that arrive together run together, and each has its own outcome", async () => {
  const { runs, together } = aRecorder(echo);
  const acts = ["a", "b", "c"].map((key) => together({ key, value: key.toUpperCase() }));
  expect(await Promise.all(acts)).toEqual(["A", "B", "C"]);
  expect(runs).toEqual(["a,b,c"]);
});

test("two acts of one key never run together", async () => {
  const { runs, together } = aRecorder(echo);
  const outcomes = await Promise.all(["1", "2", "3"].map((value) => together({ key: "a", value })));
  expect(outcomes).toEqual(["1", "2", "3"]);
  expect(runs).toEqual(["a", "a", "a"]);
});

test("two runs are under way at most, but one that is slow lets others begin", async () => {
  let release = () => {};
  const locked = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { runs, together } = aRecorder(async (acts) => {
    if (acts.some(({ value }) => value === "locked")) await locked;
    return echo(acts);
  });
  const slow = [together({ key: "a", value: "locked" })];
  await until(() => runs.length === 1);
  slow.push(together({ key: "b", value: "locked" }));
  await until(() => runs.length === 2);
  expect(await Promise.all(["c", "d"].map((key) => together({ key, value: key })))).toEqual(["c", "d"]);
  release();
  expect(await Promise.all(slow)).toEqual(["locked", "locked"]);
  expect(runs).toEqual(["a", "b", "c,d"]);
});

test("an act without outcome among several runs again alone", async () => {
  const { runs, together } = aRecorder(async (acts) =>
    acts.map(({ key, value }) => (key === "b" && acts.length > 1 ? undefined : value)),
  );
  const acts = ["a", "b", "c"].map((key) => together({ key, value: key }));
  expect(await Promise.all(acts)).toEqual(["a", "b", "c"]);
  expect(await together({ key: "d" })).toBeUndefined();
  expect(runs).toEqual(["a,b,c", "b", "d"]);
});

test("what the database refuses for one act is refused for that act alone", async () => {
  const { runs, together } = aRecorder(async (acts) => {
    if (acts.some(({ key }) => key === "bad")) throw refused;
    return echo(acts);
  });
  const acts = ["a", "bad", "c"].map((key) => together({ key, value: key }));
  const outcomes = await Promise.allSettled(acts);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(runs).toEqual(["a,bad,c", "a", "bad", "c"]);
});

test("a run whose effect is unknown is not repeated", async () => {
  const { runs, together } = aRecorder(async () => Promise.reject(lost));
  const outcomes = await Promise.allSettled([together({ key: "a" }), together({ key: "b" })]);
  expect(outcomes).toEqual([
    { status: "rejected", reason: lost },
    { status: "rejected", reason: lost },
  ]);
  expect(runs).toEqual(["a,b"]);
});
