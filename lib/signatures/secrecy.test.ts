import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "../db.ts";
import { gatherBatch } from "../mail/gather.ts";
import { receiveMail } from "../mail/mailbox/receive.ts";
import { settleBatch } from "../mail/settle.ts";
import { aConnection } from "../testing/database.ts";
import { findWhere } from "../testing/find-where.ts";
import { aCampaign, after, aSignature, DAY, HOUR } from "../testing/makers.ts";
import { verifyByCode } from "../verification/verify.ts";
import { eraseSignature } from "./erase.ts";
import { remindUnverified } from "./remind.ts";
import { signCampaign } from "./sign.ts";

const psql = await aConnection();

test("this file's search finds text and bytes", async () => {
  await psql.query("CREATE TABLE seen AS SELECT 'a needle in hay' AS words, 'a pin'::bytea AS bytes");
  expect(await findWhere("A Needle")).toEqual(["seen"]);
  expect(await findWhere("a pin")).toEqual(["seen"]);
  expect(await findWhere("a nail")).toEqual([]);
  await psql.query("DROP TABLE seen");
});

test("no table contains a plain address at any time, from signing to sending to erasing", async () => {
  const letter = await aCampaign();
  const address = "Xiomara.Quispe+tag@Pachamama.example";
  const secrets = ["xiomara.quispe", "quispe+tag", "pachamama.example", Buffer.from(address).toString("base64")];
  const canonical = "xiomara.quispe@pachamama.example";
  const plain = createHash("sha256").update(canonical).digest();
  const expectSecret = async () => {
    for (const secret of [...secrets, plain]) expect(await findWhere(secret)).toEqual([]);
  };
  const { id, code, input } = await aSignature(letter, { email: address, at: after(new Date(), -49 * HOUR) });
  await expectSecret();
  for (const send of [async () => {}, remindUnverified, () => signCampaign(letter.slug, input)]) {
    await send();
    const batch = await gatherBatch();
    expect(batch?.mails[0]?.to).toBe("Xiomara.Quispe+tag@pachamama.example");
    await expectSecret();
    const request = { key: batch?.id ?? "", permissive: true, batch: true, body: JSON.stringify(batch?.mails) };
    expect(await receiveMail(request)).toMatchObject({ status: 200 });
    if (batch) await settleBatch(batch, { kind: "taken", refused: new Map() });
    await expectSecret();
  }
  expect(await verifyByCode({ slug: letter.slug, email: address, code })).toMatchObject({ error: "wrong_code" });
  await expectSecret();
  await eraseSignature(id);
  await expectSecret();
});

test("after erasing, no table contains the name, the words or the digest", async () => {
  const letter = await aCampaign();
  const { id } = await aSignature(letter, {
    name: "Xiomara Quispe",
    comment: "Pachamama",
    affiliation: "Ayllu Qullana",
  });
  const { emailDigest } = await db().signature.findUniqueOrThrow({ where: { id } });
  await db().mail.deleteMany();
  await db().prominent.create({
    data: { campaignId: letter.id, signatureId: id, position: 1, publicTitle: "Mama Amawta" },
  });
  const { terms } = await db().signature.findUniqueOrThrow({ where: { id } });
  expect(terms.length).toBeGreaterThan(5);
  expect(await findWhere("Amawta")).toEqual(["prominent"]);
  expect(await findWhere("Xiomara Quispe")).toEqual(["signatures"]);
  await eraseSignature(id, after(new Date(), DAY));
  for (const trace of [
    "Xiomara",
    "Pachamama",
    "Qullana",
    "Amawta",
    ...terms.map(String),
    Buffer.from(emailDigest ?? []),
  ])
    expect(await findWhere(trace)).toEqual([]);
});
