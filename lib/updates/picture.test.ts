import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { PICTURE_MAX, pictureName, shrinkPicture } from "../pictures/shrink.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { aDelivery, aPhoto, aPublished, aRecorded, publishNow } from "../testing/updates.ts";
import { attachPicture, detachPicture, findPicture } from "./picture.ts";
import { withdrawUpdate } from "./publish.ts";

beforeEach(emptyDatabase);

for (const format of ["jpeg", "png", "webp"] as const)
  test(`a ${format} picture is re-encoded: upright, smaller, and without location or camera`, async () => {
    const photo = await aPhoto({ format });
    expect(photo.includes("Telephone of Ana")).toBe(true);
    expect((await sharp(photo).metadata()).orientation).toBe(6);
    const outcome = await shrinkPicture(photo);
    if (!outcome.ok) throw new Error(outcome.error);
    const { large, small, width, height } = outcome.picture;
    expect([width, height]).toEqual([800, 1600]);
    for (const [bytes, size] of [
      [large, [800, 1600]],
      [small, [400, 800]],
    ] as const) {
      const { format: now, exif, orientation, width: w, height: h, xmp, iptc, icc } = await sharp(bytes).metadata();
      expect([now, exif, orientation, xmp, iptc, icc, [w, h]]).toEqual([
        "webp",
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        size,
      ]);
      expect(Buffer.from(bytes).includes("Telephone")).toBe(false);
    }
  });

test("a small picture is not enlarged", async () => {
  const outcome = await shrinkPicture(await aPhoto({ width: 30, height: 20 }));
  expect(outcome).toMatchObject({ picture: { width: 20, height: 30 } });
});

test("bytes decide the format; markup, other formats, broken, oversized and bomb files are refused", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  const photo = await aPhoto();
  const gif = await sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
    .gif()
    .toBuffer();
  const bomb = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  const faults = [Buffer.from(svg), gif, photo.subarray(0, 300), Buffer.from("\xff\xd8\xff<script>", "latin1"), bomb];
  for (const bytes of faults) expect(await shrinkPicture(bytes)).toEqual({ ok: false, error: "not_a_picture" });
  expect(await shrinkPicture(new Uint8Array())).toEqual({ ok: false, error: "no_picture" });
  expect(await shrinkPicture(Buffer.concat([photo, Buffer.alloc(PICTURE_MAX)]))).toMatchObject({
    error: "picture_too_large",
  });
});

test("a picture is public with its update, only under its own letter and digest", async () => {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  const owner = await aMember(letter, "owner");
  const { slug } = letter;
  const id = await aRecorded(steward, aDelivery(slug, { alt: "Two people with a box." }));
  const attach = async () => attachPicture(steward, { slug, id }, async () => aPhoto());
  expect(await attach()).toEqual({ ok: true });
  const { digest } = await db().updatePicture.findUniqueOrThrow({ where: { updateId: id } });
  const names = [pictureName(digest, "large"), pictureName(digest, "small")] as const;
  const found = async () => Promise.all(names.map((name) => findPicture(slug, name)));
  expect(await found()).toEqual([undefined, undefined]);
  await publishNow(steward, slug, id);
  const [large, small] = await found();
  expect((large?.length ?? 0) > (small?.length ?? 0) && (small?.length ?? 0) > 0).toBe(true);
  for (const name of [`${digest}.webp`, `${digest}-1.webp`, "../etc/passwd", `${digest}-1600.svg`])
    expect(await findPicture(slug, name)).toBeUndefined();
  expect(await findPicture((await aCampaign()).slug, names[0])).toBeUndefined();
  await withdrawUpdate(owner.id, { slug, id });
  expect(await found()).toEqual([undefined, undefined]);
});

test("alt text is required to publish; replacing the picture corrects the public update", async () => {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  const { slug } = letter;
  const id = await aRecorded(steward, aDelivery(slug));
  await attachPicture(steward, { slug, id }, async () => aPhoto());
  expect(await publishNow(steward, slug, id)).toEqual({ ok: false, error: "alt_missing" });
  const other = await aPublished(await aCampaign());
  await attachPicture(other.steward, other, async () => aPhoto());
  expect((await db().update.findUniqueOrThrow({ where: { id: other.id } })).correctedAt).not.toBeNull();
  await detachPicture(other.steward, other);
  expect(await db().updatePicture.count()).toBe(1);
});
