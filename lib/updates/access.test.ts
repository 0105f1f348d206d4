import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign } from "../testing/makers.ts";
import { aMember, anInvited, anOrganizer } from "../testing/organizers.ts";
import { aDelivery, aPhoto, aPublished, aRecorded, aResponse } from "../testing/updates.ts";
import { addUpdate } from "./add.ts";
import { listUpdates } from "./list.ts";
import { cancelMailing } from "./mailing.ts";
import { attachPicture, detachPicture } from "./picture.ts";
import { publishUpdate, removeUpdate, withdrawUpdate } from "./publish.ts";
import { readChoices, readUpdate } from "./read.ts";
import { saveUpdate } from "./save.ts";
import { UpdateChange } from "./schema.ts";

beforeEach(emptyDatabase);
const photo = await aPhoto();

/** Every act on updates; the first three concern no particular one. */
function acts(who: string, slug: string, id: string) {
  const change = UpdateChange.parse({ ...aDelivery(slug), day: "2026-11-20", count: "1", id, revision: "1.1" });
  const of = { slug, id };
  return [
    listUpdates(who, slug, "en"),
    readChoices(who, slug),
    addUpdate(who, aDelivery(slug)),
    readUpdate(who, slug, id),
    saveUpdate(who, { ...change, text: "Hijacked" }),
    attachPicture(who, of, async () => photo),
    detachPicture(who, of),
    publishUpdate(who, { ...of, seen: "", mails: true }),
    cancelMailing(who, of),
    removeUpdate(who, of),
    withdrawUpdate(who, of),
  ];
}

test("editors and stewards alike can publish updates", async () => {
  for (const role of ["owner", "editor", "steward"] as const) {
    const letter = await aCampaign();
    const { id, slug } = await aPublished(letter, { mails: true });
    const all = await Promise.all(acts((await aMember(letter, role)).id, slug, id));
    const [withdrawn, ...others] = all.toReversed();
    for (const outcome of others)
      expect(outcome).not.toMatchObject({ error: expect.stringMatching(/forbidden|unknown/) });
    expect(others.filter((outcome) => "ok" in outcome && outcome.ok).length).toBeGreaterThanOrEqual(5);
    if (role !== "owner") expect(withdrawn).toEqual({ ok: false, error: "forbidden" });
  }
});

test("people outside the team can neither see nor change an update", async () => {
  const letter = await aCampaign();
  const { id, slug } = await aPublished(letter, { mails: true });
  const before = await everything(id);
  const stranger = await aMember(await aCampaign(), "owner");
  for (const who of [stranger, await anInvited(letter, "owner"), await anOrganizer()])
    for (const act of acts(who.id, slug, id)) expect(await act).toEqual({ ok: false, error: "unknown_campaign" });
  expect(await everything(id)).toEqual(before);
});

test("an owner cannot reach another campaign's updates, packs or deliveries through their own", async () => {
  const letter = await aCampaign();
  const { id, steward } = await aPublished(letter, { mails: true });
  const own = await aCampaign();
  const owner = await aMember(own, "owner");
  const before = await everything(id);
  const [, , , ...each] = acts(owner.id, own.slug, id);
  for (const act of each) expect(await act).toEqual({ ok: false, error: "update_gone" });
  const pack = await db().pack.create({
    data: {
      id: "0198f7a0-0000-7000-8000-000000000001",
      campaignId: letter.id,
      organizerId: steward,
      locale: "en",
      sha256: "",
    },
  });
  const [delivery, response] = [aDelivery(own.slug, { pack: pack.id }), aResponse(own.slug, { answers: id })];
  expect(await addUpdate(owner.id, delivery)).toEqual({ ok: false, error: "pack_gone" });
  expect(await addUpdate(owner.id, response)).toEqual({ ok: false, error: "update_gone" });
  expect(await everything(id)).toEqual(before);
  expect(await aRecorded(steward, aDelivery(letter.slug, { pack: pack.id }))).toMatch(/-/);
});

/** An update's full state, and the number of recorded acts. */
async function everything(id: string) {
  const where = { updateId: id };
  const { campaignId, ...update } = await db().update.findUniqueOrThrow({ where: { id } });
  return [
    update,
    await db().updateText.findMany({ where }),
    await db().updatePicture.findMany({ where }),
    await db().updateMailing.findMany({ where }),
    await db().update.count({ where: { campaignId } }),
    await db().auditEvent.count({ where: { campaignId } }),
  ];
}
