import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { findCampaign } from "../campaigns/find.ts";
import { db } from "../db.ts";
import { nameAuthor } from "../testing/authors.ts";
import { emptyDatabase } from "../testing/database.ts";
import { actsDone, aDraft } from "../testing/drafts.ts";
import { aLetter } from "../testing/letters.ts";
import { aMember } from "../testing/organizers.ts";
import { aPhoto } from "../testing/updates.ts";
import { attachPicture, describePicture, detachPicture } from "./picture.ts";
import { PictureChange } from "./schema.ts";
import { findPublicPicture, inlinePictures } from "./show-picture.ts";

beforeEach(emptyDatabase);

async function anOwned() {
  const letter = await aLetter({ en: "We ask.", es: "Pedimos." });
  return { ...letter, owner: (await aMember(letter, "owner")).id };
}

const photo = async () => new Uint8Array(await aPhoto({ width: 2400, height: 1200 }));
const nameIn = (url = "") => url.split("/").at(-1) ?? "";

test("a letter's picture is re-encoded, described in each language, and served by its content's name", async () => {
  const { slug, owner } = await anOwned();
  expect((await findCampaign(slug, "en"))?.picture).toBeNull();
  const input = { campaign: slug, use: "letter" as const, alt: "A crowd" };
  expect(await attachPicture(owner, input, photo)).toEqual({ ok: true });
  const words = { "alt-en": "A crowd with candles", "alt-es": "Una multitud" };
  const change = PictureChange.parse({ campaign: slug, focusX: "20", focusY: "80", ...words });
  expect(await describePicture(owner, change)).toEqual({ ok: true });
  const shown = (await findCampaign(slug, "es"))?.picture;
  expect(shown).toMatchObject({ width: 800, height: 1600, smallWidth: 400, alt: "Una multitud", locale: "es" });
  expect(shown?.focus).toEqual({ x: 20, y: 80 });
  expect((await findCampaign(slug, "fr"))?.picture).toMatchObject({ alt: "A crowd with candles", locale: "en" });
  const [large, small] = [await findPublicPicture(slug, nameIn(shown?.large)), nameIn(shown?.small)];
  expect(await sharp(large).metadata()).toMatchObject({ format: "webp", width: 800, height: 1600 });
  expect(Buffer.from(large ?? []).includes("Telephone of Ana")).toBe(false);
  expect((await sharp(await findPublicPicture(slug, small)).metadata()).width).toBe(400);
  expect(await findPublicPicture("other", small)).toBeUndefined();
  expect(await actsDone()).toEqual(["picture_saved", "picture_saved"]);
});

test("a picture without alternative text is refused, and so is a file that is no picture", async () => {
  const { slug, owner } = await anOwned();
  const input = { campaign: slug, use: "letter" as const, alt: "" };
  expect(await attachPicture(owner, input, photo)).toEqual({ ok: false, error: "alt_missing" });
  const svg = async () => new Uint8Array(Buffer.from("<svg/>"));
  expect(await attachPicture(owner, { ...input, alt: "A" }, svg)).toEqual({ ok: false, error: "not_a_picture" });
  const none = PictureChange.parse({ campaign: slug, focusX: "1", focusY: "1", "alt-en": "A" });
  expect(await describePicture(owner, none)).toEqual({ ok: false, error: "no_picture" });
  expect(await db().picture.count()).toBe(0);
});

test("a new picture loses the words and focus of the one before; a removed one is no longer served", async () => {
  const { slug, owner } = await anOwned();
  const input = { campaign: slug, use: "letter" as const, alt: "A crowd" };
  await attachPicture(owner, input, photo);
  const before = (await findCampaign(slug, "en"))?.picture;
  await describePicture(
    owner,
    PictureChange.parse({ campaign: slug, focusX: "0", focusY: "0", "alt-en": "A", "alt-es": "B" }),
  );
  await attachPicture(owner, { ...input, alt: "A square" }, async () => new Uint8Array(await aPhoto({ width: 900 })));
  const after = (await findCampaign(slug, "es"))?.picture;
  expect(after).toMatchObject({ alt: "A square", locale: "en", focus: { x: 50, y: 50 } });
  expect(await findPublicPicture(slug, nameIn(before?.large))).toBeUndefined();
  expect(await detachPicture(owner, { campaign: slug, use: "letter" })).toEqual({ ok: true });
  expect(await findPublicPicture(slug, nameIn(after?.large))).toBeUndefined();
  expect(await db().campaignText.count({ where: { pictureAlt: { not: "" } } })).toBe(0);
});

test("an author's logo needs no words, and only the team sees a draft's pictures", async () => {
  const { slug, owner } = await aDraft();
  await nameAuthor(owner.id, slug, { kind: "organization" });
  expect(await attachPicture(owner.id, { campaign: slug, use: "author", alt: "" }, photo)).toEqual({ ok: true });
  const { digest } = await db().picture.findFirstOrThrow();
  expect(await findPublicPicture(slug, `${digest}-1600.webp`)).toBeUndefined();
  await db().campaign.update({ where: { slug }, data: { publishedAt: new Date() } });
  await db().letterVersion.updateMany({ data: { publishedAt: new Date() } });
  const shown = await findCampaign(slug, "en");
  expect(shown?.author?.logo).toMatchObject({ alt: "", width: 800 });
  if (shown) expect((await inlinePictures(shown)).author?.logo?.small).toMatch(/^data:image\/webp;base64,/);
});

test("once the letter is published, only owners change its pictures, and the file of others is never read", async () => {
  const { slug, ...letter } = await anOwned();
  const [editor, steward] = [await aMember(letter, "editor"), await aMember(letter, "steward")];
  const never = async () => Promise.reject(new Error("read"));
  const input = { campaign: slug, use: "author" as const, alt: "" };
  expect(await attachPicture(steward.id, input, never)).toEqual({ ok: false, error: "forbidden" });
  expect(await attachPicture(editor.id, input, photo)).toEqual({ ok: false, error: "forbidden" });
  expect(await detachPicture(editor.id, input)).toEqual({ ok: false, error: "forbidden" });
});
