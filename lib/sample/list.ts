import { db } from "../db.ts";
import { boundResult } from "./bounds.ts";
import { readState } from "./read.ts";
import { isExact, KINDS, type Kind, kindOf, tellTotals } from "./totals.ts";

/** Every sample that began, the newest first, with what is told of each. */
export async function listSamples(campaignId: number) {
  const samples = await db().sample.findMany({
    where: { campaignId, number: { not: null } },
    orderBy: { number: "desc" },
    include: { answers: { orderBy: { tag: "asc" }, select: { tag: true, answer: true } } },
  });
  return samples.map(({ answers, ...sample }) => ({
    ...readState(sample),
    ...(sample.endedAt && sample.asked ? resultOf(answers, sample.population ?? 0) : { tags: untold(answers) }),
  }));
}
export type ListedSample = Awaited<ReturnType<typeof listSamples>>[number];

type Answered = { tag: string; answer: string | null }[];
type Tags = Partial<Record<Kind | "together", string[]>>;

const untold = (answers: Answered): Tags => (answers.length > 0 ? { together: answers.map(({ tag }) => tag) } : {});

/** `together`: tags of kinds whose totals are not told. */
function resultOf(answers: Answered, population: number) {
  const of = (kind: Kind) => answers.filter(({ answer }) => kindOf(answer) === kind);
  const [confirmed, denied, unanswered] = KINDS.map((kind) => of(kind).length);
  const totals = tellTotals({ confirmed: confirmed ?? 0, denied: denied ?? 0, unanswered: unanswered ?? 0 });
  const tags: Tags = {};
  for (const { tag, answer } of answers) {
    const kind = kindOf(answer);
    const group = isExact(totals[kind]) ? kind : "together";
    tags[group] = [...(tags[group] ?? []), tag];
  }
  return { totals, bounds: boundResult(totals, answers.length, population), tags };
}

export async function findSamples(slug: string, now = new Date()) {
  const campaign = await db().campaign.findUnique({ where: { slug, publishedAt: { lte: now } } });
  return campaign && { samples: await listSamples(campaign.id) };
}
