import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { actsDone, aDraft } from "../testing/drafts.ts";
import { aCampaign, aVerified } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { aDelivery, aPublished, aRecorded, aResponse, publishNow, translate } from "../testing/updates.ts";
import { addUpdate } from "./add.ts";
import { countDrafts } from "./list.ts";
import { removeUpdate, withdrawUpdate } from "./publish.ts";
import { readChoices, readUpdate } from "./read.ts";
import { saveUpdate } from "./save.ts";
import { UpdateChange, UpdateInput } from "./schema.ts";
import { listViews } from "./view.ts";

beforeEach(emptyDatabase);
const psql = await aConnection();

/** A form opened on the current state. */
async function aChange(steward: string, slug: string, id: string, typed: Record<string, string>, locale = "en") {
  const found = await readUpdate(steward, slug, id, { locale });
  if (!found.ok) throw new Error(found.error);
  const { revision, facts, text } = found.update;
  const fields = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value ?? "")]));
  const { outcome, ...rest } = fields;
  return UpdateChange.parse({ ...rest, ...(outcome && { outcome }), ...text, slug, id, locale, revision, ...typed });
}

test("a delivery records when, where, to whom and how many, and is hidden until published", async () => {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  const id = await aRecorded(steward, aDelivery(letter.slug));
  expect([await listViews(letter.id, "en"), await countDrafts(letter.id)]).toEqual([[], 1]);
  expect(await publishNow(steward, letter.slug, id)).toEqual({ ok: true });
  expect(await listViews(letter.id, "en")).toMatchObject([
    {
      ...{ id, kind: "delivery", day: "2026-11-20", time: "11:00", count: 1200, locale: "en", correctedAt: null },
      person: "The Secretary",
      place: "Washington",
      text: "We handed it over.",
    },
  ]);
  expect(await countDrafts(letter.id)).toBe(0);
  expect(await actsDone()).toEqual(["update_added", "update_published"]);
});

test("required fields depend on the kind, and a future day is refused", async () => {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  const lacking = async (input: UpdateInput) => {
    const outcome = await addUpdate(steward, input);
    return "issues" in outcome ? outcome.issues?.map(({ field }) => field) : outcome;
  };
  expect(await lacking(aDelivery(letter.slug, { person: "", place: " " }))).toEqual(["person", "place"]);
  expect(await lacking({ ...aDelivery(letter.slug), day: undefined, count: undefined })).toEqual(["day", "count"]);
  expect(await lacking({ ...aResponse(letter.slug), outcome: undefined, person: "" })).toEqual(["outcome", "person"]);
  expect(await lacking(aDelivery(letter.slug, { kind: "news" }))).toEqual(["title"]);
  const faults = (typed: Record<string, string>) =>
    UpdateInput.safeParse({ ...aDelivery(letter.slug), day: "2026-11-20", count: "1", ...typed }).error?.issues.map(
      ({ message }) => message,
    );
  expect(faults({ day: "2999-01-01" })).toEqual(["in_the_future"]);
  for (const day of ["2026-02-30", "20.11.2026"]) expect(faults({ day })).toEqual(["not_a_date"]);
  expect(faults({ time: "24:00" })).toEqual(["not_a_time"]);
  expect(faults({ count: "many" })).toEqual(["not_a_number"]);
  expect(faults({ text: "x".repeat(5001) })).toEqual(["too_long"]);
});

test("the number defaults to the count or a pack's, and is fixed once published", async () => {
  const letter = await aCampaign();
  await aVerified(letter);
  const { id, steward, slug } = await aPublished(letter);
  expect(await readChoices(steward, slug)).toMatchObject({ count: 1, addressee: "The addressee", own: "en" });
  await aVerified(letter);
  expect(await saveUpdate(steward, await aChange(steward, slug, id, { count: "9", place: "Geneva" }))).toEqual({
    ok: true,
  });
  expect(await listViews(letter.id, "en")).toMatchObject([{ count: 1200, place: "Geneva" }]);
  await expect(psql.query("UPDATE updates SET count = 9")).rejects.toThrow(/stays/);
  await expect(psql.query("DELETE FROM updates")).rejects.toThrow(/stays/);
});

test("correcting a public update shows at once, with the time of correction", async () => {
  const letter = await aCampaign();
  const { id, steward, slug } = await aPublished(letter);
  const now = new Date("2026-11-25T10:00:00Z");
  const change = await aChange(steward, slug, id, { text: "We gave it to them." });
  expect(await saveUpdate(steward, change, now)).toEqual({ ok: true });
  expect(await listViews(letter.id, "en")).toMatchObject([{ text: "We gave it to them.", correctedAt: now }]);
  expect(await saveUpdate(steward, { ...change, revision: "2.9" })).toEqual({ ok: true }); // no change
  expect(await actsDone()).toEqual(["update_added", "update_published", "update_saved"]);
});

test("saving over another person's change is refused; translations are saved independently", async () => {
  const letter = await aCampaign();
  await db().campaignText.create({
    data: { campaignId: letter.id, locale: "es", title: "T", addressee: "A", summary: "" },
  });
  const { id, steward, slug } = await aPublished(letter);
  const [one, other] = [
    await aChange(steward, slug, id, { text: "One" }),
    await aChange(steward, slug, id, { text: "Two" }),
  ];
  const spanish = await aChange(steward, slug, id, { person: "El Secretario", place: "Washington", text: "Sí." }, "es");
  expect(await Promise.all([saveUpdate(steward, one), saveUpdate(steward, spanish)])).toEqual([
    { ok: true },
    { ok: true },
  ]);
  expect(await saveUpdate(steward, other)).toEqual({ ok: false, error: "overtaken" });
  expect(await listViews(letter.id, "es")).toMatchObject([{ locale: "es", text: "Sí.", day: "2026-11-20" }]);
  const french = UpdateChange.parse({ ...spanish, locale: "fr", day: undefined, count: undefined, time: undefined });
  expect(await saveUpdate(steward, french)).toEqual({ ok: false, error: "unknown_language" });
});

test("a missing translation falls back to the campaign's language and is marked", async () => {
  const letter = await aCampaign({ defaultLocale: "en" });
  const { id } = await aPublished(letter);
  await translate(id, "es", { person: "El Secretario", place: "Washington", text: "Lo entregamos." });
  expect(await listViews(letter.id, "es")).toMatchObject([{ locale: "es", person: "El Secretario" }]);
  expect(await listViews(letter.id, "fr")).toMatchObject([{ locale: "en", person: "The Secretary" }]);
});

test("owners can withdraw a public update to a draft and publish it again, corrected", async () => {
  const letter = await aCampaign();
  const { id, steward, slug } = await aPublished(letter);
  const owner = await aMember(letter, "owner");
  expect(await withdrawUpdate(steward, { slug, id })).toEqual({ ok: false, error: "forbidden" });
  expect(await withdrawUpdate(owner.id, { slug, id })).toEqual({ ok: true });
  expect(await listViews(letter.id, "en")).toEqual([]);
  expect(await removeUpdate(owner.id, { slug, id })).toEqual({ ok: false, error: "update_gone" });
  expect(await publishNow(steward, slug, id)).toEqual({ ok: true });
  expect((await listViews(letter.id, "en"))[0]?.correctedAt).not.toBeNull();
});

test("a form sent twice adds one draft; drafts can be removed; unpublished letters have no updates", async () => {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  const input = aDelivery(letter.slug, { once: "0198f7a0-0000-7000-8000-000000000000" });
  const both = await Promise.all([addUpdate(steward, input), addUpdate(steward, input)]);
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  const { id } = await db().update.findFirstOrThrow();
  expect(await removeUpdate(steward, { slug: letter.slug, id })).toEqual({ ok: true });
  expect(await db().update.count()).toBe(0);
  const draft = await aDraft();
  expect(await addUpdate(draft.owner.id, aDelivery(draft.slug))).toEqual({ ok: false, error: "not_published" });
});
