import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aRequestedPack } from "../testing/deliveries.ts";
import { aDraft } from "../testing/drafts.ts";
import { aLetter } from "../testing/letters.ts";
import { aMember, anInvited, anOrganizer } from "../testing/organizers.ts";
import { cancelPack, removePack } from "./end.ts";
import { listPacks } from "./list.ts";
import { makePack } from "./make.ts";
import { openPack } from "./open.ts";
import { findChoices, PACKS_MAX, requestPack } from "./request.ts";

beforeEach(emptyDatabase);

const psql = await aConnection();
const { signal } = new AbortController();
const input = (slug: string, locale: "en" | "es" = "en") =>
  ({ slug, locale, presentedBy: "", place: "", paper: "a4" }) as const;

test("owners and stewards make packs, editors get 403, and strangers get 404", async () => {
  const letter = await aLetter();
  const other = await aLetter();
  const { slug } = letter;
  const { id: steward } = await aMember(letter, "steward");
  const id = await aRequestedPack(steward, slug);
  const acts = [
    (who: string) => findChoices(who, slug),
    (who: string) => listPacks(who, slug),
    (who: string) => requestPack(who, input(slug)),
    (who: string) => openPack(who, { slug, id }),
    (who: string) => cancelPack(who, { slug, id }),
    (who: string) => removePack(who, { slug, id }),
  ];
  const refused = async (who: string, error: string) => {
    for (const act of acts) expect(await act(who)).toEqual({ ok: false, error });
  };
  await refused((await aMember(letter, "editor")).id, "forbidden");
  await refused((await anInvited(letter, "owner")).id, "unknown_campaign");
  await refused((await aMember(other, "owner")).id, "unknown_campaign");
  await refused((await anOrganizer()).id, "unknown_campaign");
  await makePack(id, signal);
  for (const who of [steward, (await aMember(letter, "owner")).id]) {
    expect(await openPack(who, { slug, id })).toMatchObject({ ok: true });
    expect(await listPacks(who, slug)).toMatchObject({ ok: true, packs: [{ id, state: "done" }] });
  }
});

test("a pack ID is unknown under another campaign's slug", async () => {
  const [letter, other] = [await aLetter(), await aLetter()];
  const { id: steward } = await aMember(letter, "steward");
  const { id: theirs } = await aMember(other, "owner");
  const id = await aRequestedPack(theirs, other.slug);
  const asked = { slug: letter.slug, id };
  expect(await cancelPack(steward, asked)).toEqual({ ok: false, error: "pack_gone" });
  await makePack(id, signal);
  expect(await openPack(steward, asked)).toEqual({ ok: false, error: "unknown" });
  expect(await removePack(steward, asked)).toEqual({ ok: false, error: "pack_gone" });
  expect(await openPack(theirs, { slug: other.slug, id })).toMatchObject({ ok: true });
});

test("a request is recorded and queued in one transaction", async () => {
  const letter = await aLetter();
  const { id: owner } = await aMember(letter, "owner");
  const id = await aRequestedPack(owner, letter.slug);
  const { rows } = await psql.query("SELECT data FROM pgboss.job WHERE name = 'make-pack' AND data ->> 'id' = $1", [
    id,
  ]);
  expect(rows).toEqual([{ data: { id } }]);
  expect(await db().auditEvent.findMany({ select: { act: true, organizerId: true, details: true } })).toEqual([
    { act: "pack_asked", organizerId: owner, details: { pack: id, locale: "en" } },
  ]);
});

test("a letter that is unpublished, or not available in this language, cannot be delivered", async () => {
  const draft = await aDraft();
  expect(await requestPack((await aMember(draft, "owner")).id, input(draft.slug))).toMatchObject({
    error: "not_published",
  });
  const letter = await aLetter();
  const { id: owner } = await aMember(letter, "owner");
  expect(await requestPack(owner, input(letter.slug, "es"))).toMatchObject({ error: "unknown_language" });
  expect(await findChoices(owner, letter.slug)).toMatchObject({ locales: ["en"], presentedBy: "Olga Organizer" });
});

test("only one pack per language is in progress, even with concurrent requests", async () => {
  const letter = await aLetter({ en: "We ask.", es: "Pedimos." });
  const { id: owner } = await aMember(letter, "owner");
  const asked = await Promise.all(Array.from({ length: 4 }, () => requestPack(owner, input(letter.slug))));
  expect(asked.filter(({ ok }) => ok).length).toBe(1);
  expect(asked.filter((one) => !one.ok && one.error === "pack_in_work").length).toBe(3);
  expect(await requestPack(owner, input(letter.slug, "es"))).toMatchObject({ ok: true });
});

test("a campaign keeps a limited number of pack files", async () => {
  const letter = await aLetter();
  const { id: owner } = await aMember(letter, "owner");
  for (let made = 0; made < PACKS_MAX; made++) await makePack(await aRequestedPack(owner, letter.slug), signal);
  expect(await requestPack(owner, input(letter.slug))).toEqual({ ok: false, error: "too_many_packs" });
  const packs = await listPacks(owner, letter.slug);
  const id = packs.ok ? (packs.packs[0]?.id ?? "") : "";
  expect(await removePack(owner, { slug: letter.slug, id })).toEqual({ ok: true });
  expect(await requestPack(owner, input(letter.slug))).toMatchObject({ ok: true });
});
