import { db } from "../db.ts";
import { approveSample } from "../sample/approve.ts";
import { nameSample } from "../sample/name.ts";
import { offerSample } from "../sample/offer.ts";
import { seedSample } from "../sample/seed.ts";
import { advanceSamples } from "../sample/work.ts";
import { aSequencer } from "./logs.ts";
import { aCampaign, after, aVerified, DAY, type TestSignature } from "./makers.ts";
import { aMember } from "./organizers.ts";

export const START = new Date("2026-06-01T12:00:00Z");
export const day = (number: number) => after(START, number * DAY);

/** A campaign whose log has so many signatures, with its owner. Emails to verify are gone. */
export async function aLogged(signatures: number) {
  const letter = await aCampaign();
  const { id: owner } = await aMember(letter, "owner");
  const signed: TestSignature[] = [];
  for (let n = 0; n < signatures; n += 1) signed.push(await aVerified(letter));
  await db().mail.deleteMany();
  const sequence = await aSequencer();
  await sequence();
  return { letter, slug: letter.slug, owner, signed, sequence };
}
export type Logged = Awaited<ReturnType<typeof aLogged>>;

export async function anOffered({ slug, owner }: Logged): Promise<string> {
  await offerSample(owner, { slug, auditor: "The Addressee" }, START);
  return (await db().sample.findFirstOrThrow({ where: { endedAt: null } })).id;
}

export const naming = (wanted: number) => ({
  ...{ act: "name" as const, wanted, source: "dice" as const, detail: "20 throws" },
});

export async function aNamed(logged: Logged, wanted: number): Promise<string> {
  const id = await anOffered(logged);
  await nameSample(id, naming(wanted), START);
  return id;
}

export async function aFixed(logged: Logged, wanted: number): Promise<string> {
  const id = await aNamed(logged, wanted);
  await approveSample(logged.owner, { slug: logged.slug, sample: id }, START);
  return id;
}

/** Drawn, with its emails queued. */
export async function anAsking(
  logged: Logged,
  wanted: number,
  seed = "4 17 23 31 40 48",
  now = START,
): Promise<string> {
  const id = await aFixed(logged, wanted);
  await seedSample(id, seed, now);
  while (await advanceSamples(now));
  return id;
}

/** The address of one whose email is queued. */
export async function anAsked(now: Date, isReminder = false): Promise<string> {
  const logged = await aLogged(1);
  await anAsking(logged, 1, "4 17 23", isReminder ? after(now, -7 * DAY) : now);
  if (isReminder) await db().mail.deleteMany();
  await advanceSamples(now);
  return logged.signed[0]?.email ?? "";
}

export const sampleRow = (id: string) => db().sample.findUniqueOrThrow({ where: { id } });

export async function drawsOf(sampleId: string) {
  return db().sampleDraw.findMany({ where: { sampleId } });
}
