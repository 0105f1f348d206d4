import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aMember } from "../testing/organizers.ts";
import { aFixed, aLogged, aNamed, anAsking, anOffered, day, naming, START, sampleRow } from "../testing/samples.ts";
import { approveSample } from "./approve.ts";
import { abandonByAuditor, abandonSample } from "./end.ts";
import { findForAuditor, findOpenSample } from "./find.ts";
import { makeAuditorToken } from "./link.ts";
import { listSamples } from "./list.ts";
import { nameSample } from "./name.ts";
import { offerSample } from "./offer.ts";
import { seedSample } from "./seed.ts";
import { advanceSamples } from "./work.ts";

beforeEach(emptyDatabase);

test("a sample goes from the link to its end, and each step is recorded", async () => {
  const logged = await aLogged(3);
  const { letter, owner, slug } = logged;
  const id = await anOffered(logged);
  expect(await findForAuditor(makeAuditorToken(id), "en")).toMatchObject({ state: "offered", count: 3, usual: 3 });
  expect(await listSamples(letter.id)).toEqual([]);
  expect(await nameSample(id, naming(2), day(1))).toEqual({ ok: true });
  expect(await approveSample(owner, { slug, sample: id }, day(2))).toEqual({ ok: true });
  expect(await seedSample(id, "4 17 23", day(3))).toEqual({ ok: true });
  expect(await advanceSamples(day(3))).toBe(true);
  expect(await advanceSamples(day(9))).toBe(false);
  expect(await advanceSamples(day(10))).toBe(true); // reminds
  expect(await advanceSamples(day(10))).toBe(false);
  expect(await advanceSamples(day(17))).toBe(true);
  expect(await listSamples(letter.id)).toMatchObject([
    {
      number: 1,
      state: "done",
      wanted: 2,
      asked: 2,
      population: 3,
      endedBy: "deadline",
      namedAt: day(1),
      fixedAt: day(2),
    },
  ]);
  const acts = await db().auditEvent.findMany({ where: { act: { startsWith: "sample" } }, orderBy: { id: "asc" } });
  expect(acts.map(({ act }) => act.replace("sample_", ""))).toEqual([
    ...["offered", "named", "approved", "seeded", "drawn", "ended"],
  ]);
});

test("only owners make a link, approve and abandon", async () => {
  const logged = await aLogged(1);
  const { slug, letter } = logged;
  const id = await aNamed(logged, 1);
  const { id: steward } = await aMember(letter, "steward");
  const of = { slug, sample: id };
  for (const act of [
    offerSample(steward, { slug, auditor: "X" }),
    approveSample(steward, of),
    abandonSample(steward, of),
  ])
    expect(await act).toEqual({ ok: false, error: "forbidden" });
  expect(await findOpenSample(steward, slug)).toEqual({ ok: false, error: "forbidden" });
  const other = await aLogged(1);
  const elsewhere = { slug: other.slug, sample: id };
  expect(await approveSample(other.owner, elsewhere)).toEqual({ ok: false, error: "sample_moved" });
  expect(await abandonSample(other.owner, elsewhere)).toEqual({ ok: false, error: "sample_moved" });
});

test("one sample at a time, of as many as there are, once the log has some", async () => {
  const logged = await aLogged(2);
  const { owner, slug } = logged;
  const id = await anOffered(logged);
  expect(await offerSample(owner, { slug, auditor: "Another" })).toEqual({ ok: false, error: "sample_open" });
  expect(await nameSample(id, naming(3))).toEqual({ ok: false, error: "too_many_asked" });
  const empty = await aLogged(0);
  expect(await offerSample(empty.owner, { slug: empty.slug, auditor: "A" })).toEqual({
    ok: false,
    error: "log_not_ready",
  });
});

test("of two who begin, approve or seed at once, one does", async () => {
  const logged = await aLogged(2);
  const { owner, slug } = logged;
  const id = await anOffered(logged);
  const done = (outcomes: { ok: boolean }[]) => outcomes.filter(({ ok }) => ok).length;
  expect(done(await Promise.all([1, 2, 1, 2].map((wanted) => nameSample(id, naming(wanted), START))))).toBe(1);
  const { wanted } = await sampleRow(id);
  const of = { slug, sample: id };
  expect(done(await Promise.all([1, 2, 3].map(() => approveSample(owner, of, START))))).toBe(1);
  expect(done(await Promise.all(["aaaaaa", "bbbbbb", "cccccc"].map((seed) => seedSample(id, seed, START))))).toBe(1);
  await Promise.all([1, 2, 3].map(() => advanceSamples(START)));
  expect(await db().sampleDraw.count()).toBe(wanted);
  expect(await db().sample.count()).toBe(1);
});

test("the seed is refused before the checkpoint is fixed, and never changes after", async () => {
  const logged = await aLogged(1);
  const id = await aNamed(logged, 1);
  expect(await seedSample(id, "aaaaaa")).toEqual({ ok: false, error: "not_open" });
  await approveSample(logged.owner, { slug: logged.slug, sample: id }, START);
  await seedSample(id, "aaaaaa", START);
  expect(await seedSample(id, "bbbbbb")).toEqual({ ok: false, error: "not_open" });
  expect((await sampleRow(id)).seed).toBe("aaaaaa");
});

test("not even psql changes what was said before the draw, or deletes a sample that began", async () => {
  const logged = await aLogged(2);
  const id = await anAsking(logged, 2);
  const changes = {
    wanted: 1,
    source: "beacon",
    auditor: "Y",
    seed: "other!",
    checkpoint: "x",
    number: 2,
    deadline: day(1),
  };
  for (const [name, value] of Object.entries(changes))
    await expect(db().sample.update({ where: { id }, data: { [name]: value } }), name).rejects.toThrow(
      "stays as it began",
    );
  await expect(db().sample.delete({ where: { id } })).rejects.toThrow("stays as it began");
});

test("abandoned samples stay published, by whom and when; a link that nobody used does not", async () => {
  const logged = await aLogged(2);
  const { owner, slug, letter } = logged;
  await abandonSample(owner, { slug, sample: await anOffered(logged) }, START);
  await abandonSample(owner, { slug, sample: await aNamed(logged, 1) }, START);
  await abandonByAuditor(await aFixed(logged, 1), START);
  await aNamed(logged, 1);
  await advanceSamples(day(30));
  const listed = await listSamples(letter.id);
  expect(listed.map(({ number, endedBy }) => [number, endedBy])).toEqual([
    [3, "clock"],
    [2, "auditor"],
    [1, "organizers"],
  ]);
  expect(listed.map(({ detail }) => detail)).toEqual([null, "20 throws", null]);
});
