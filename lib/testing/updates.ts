import sharp from "sharp";
import { db } from "../db.ts";
import { addUpdate } from "../updates/add.ts";
import { publishUpdate } from "../updates/publish.ts";
import { readUpdate } from "../updates/read.ts";
import { UpdateInput } from "../updates/schema.ts";
import { advanceMailing } from "../updates/work.ts";
import { aCampaign, aSignature, aVerified, type TestCampaign } from "./makers.ts";
import { aMember } from "./organizers.ts";

type Typed = Partial<Record<string, string>>;

export function aDelivery(slug: string, typed: Typed = {}): UpdateInput {
  const words = { title: "", person: "The Secretary", place: "Washington", text: "We handed it over.", alt: "" };
  const facts = { day: "2026-11-20", time: "11:00", count: "1,200", pack: "" };
  return UpdateInput.parse({ slug, kind: "delivery", locale: "en", ...words, ...facts, ...typed });
}

export function aResponse(slug: string, typed: Typed = {}): UpdateInput {
  const words = { title: "", person: "The Secretary", place: "", text: "No.", alt: "" };
  const facts = { day: "2026-11-22", time: "", outcome: "refused", answers: "" };
  return UpdateInput.parse({ slug, kind: "response", locale: "en", ...words, ...facts, ...typed });
}

export async function aRecorded(organizerId: string, input: UpdateInput): Promise<string> {
  const outcome = await addUpdate(organizerId, input);
  if (!outcome.ok) throw new Error(`it was not recorded: ${outcome.error}`);
  return outcome.id;
}

export async function publishNow(
  organizerId: string,
  slug: string,
  id: string,
  { mails = false, now = new Date() } = {},
) {
  const found = await readUpdate(organizerId, slug, id);
  if (!found.ok) throw new Error(found.error);
  return publishUpdate(organizerId, { slug, id, seen: found.update.seen, mails }, now);
}

/** A published delivery and its author. */
export async function aPublished(
  letter: TestCampaign,
  { typed = {}, mails = false }: { typed?: Typed; mails?: boolean } = {},
) {
  const { id: steward } = await aMember(letter, "steward");
  const id = await aRecorded(steward, aDelivery(letter.slug, typed));
  const outcome = await publishNow(steward, letter.slug, id, { mails });
  if (!outcome.ok) throw new Error(outcome.error);
  return { id, steward, slug: letter.slug };
}

export async function translate(updateId: string, locale: string, words: Typed): Promise<void> {
  await db().updateText.create({ data: { updateId, locale, ...words } });
}

/** Runs the mailing worker in small steps, to the end by default. */
export async function queueMails(steps = 1_000, { atOnce = 3, waitingMax = 100_000 } = {}): Promise<void> {
  for (let step = 0; step < steps && (await advanceMailing(new Date(), { atOnce, waitingMax })); step += 1);
}

/** A rotated phone picture with GPS metadata. */
export async function aPhoto({
  width = 2400,
  height = 1200,
  format = "jpeg",
}: {
  width?: number;
  height?: number;
  format?: "jpeg" | "png" | "webp";
} = {}) {
  const gps = {
    GPSLatitude: "38/1 53/1 37/1",
    GPSLatitudeRef: "N",
    GPSLongitude: "77/1 2/1 11/1",
    GPSLongitudeRef: "W",
  };
  return sharp({ create: { width, height, channels: 3, background: "#8c1c13" } })
    .withExif({ IFD0: { Make: "Telephone of Ana" }, IFD3: gps })
    .withMetadata({ orientation: 6 })
    [format]()
    .toBuffer();
}

/** `size` counted people who consented, and as many each uncounted or without consent; verification emails are sent. */
export async function aReadership(size: number, letter?: TestCampaign) {
  const signed = letter ?? (await aCampaign());
  const wanted: string[] = [];
  for (let n = 0; n < size; n += 1) {
    wanted.push((await aVerified(signed, { updates: true, locale: n % 2 ? "es" : "en" })).id);
    await aVerified(signed, { updates: false });
    await aSignature(signed, { updates: true });
  }
  await db().mail.deleteMany();
  return { letter: signed, wanted };
}

/** Signatures with a queued update. */
export async function queued(): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT s.id FROM mails m JOIN signatures s ON s.campaign_id = m.campaign_id AND s.email_digest = m.email_digest
    WHERE m.kind = 'update' ORDER BY s.id`;
  return rows.map(({ id }) => id);
}
