import { beforeEach, expect, test } from "vitest";
import { digestAddress } from "../addresses/digest.ts";
import { db } from "../db.ts";
import { receiveMail } from "../mail/mailbox/receive.ts";
import { paramsOf } from "../search/filter.ts";
import { seal } from "../secrets/seal.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { requestOwnSignatures } from "../signatures/request-own.ts";
import { signCampaign } from "../signatures/sign.ts";
import { emptyDatabase } from "../testing/database.ts";
import { findWhere } from "../testing/find-where.ts";
import { aVerified, rowById } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { aTimed, endClock } from "../testing/retention.ts";
import { uuidv7 } from "../uuid.ts";
import { eraseEverything } from "./everything.ts";
import { eraseForSignatory } from "./on-request.ts";

beforeEach(emptyDatabase);

const PERSON = {
  ...{ name: "Ximena Condori", affiliation: "Taller Wiphala", title: "Tejedora", comment: "Por mi abuela Saturnina" },
  ...{ email: "ximena@condori.example", updates: true, listed: true, source: "radio" },
};
const digest = digestAddress(PERSON.email);
const SECRETS = ["Ximena", "Condori", "Saturnina", "Tejedora", "Wiphala", Buffer.from(digest), "ximena@"];

/** A person who is everywhere that personal data can be. */
async function aPerson() {
  const letter = await aTimed();
  const { id: steward } = await aMember(letter, "steward");
  const { id, input } = await aVerified(letter, PERSON);
  const bystander = await aVerified(letter, { name: "Rosa Mamani", email: "rosa@example.org" });
  await db().prominent.create({
    data: { campaignId: letter.id, signatureId: id, position: 1, publicTitle: "Ximena Condori, tejedora" },
  });
  await signCampaign(letter.slug, input);
  await requestOwnSignatures(PERSON.email, "es");
  const { emailCipher } = await rowById(id);
  await db().pendingWords.create({
    data: {
      ...{
        id: uuidv7(),
        signatureId: id,
        letterVersionId: letter.versionId,
        locale: "es",
        listed: true,
        updates: true,
      },
      ...{ name: PERSON.name, emailCipher: emailCipher ?? seal(PERSON.email) },
    },
  });
  const sent = { emailDigest: digest, campaignId: letter.id, domain: 1n, sentAt: new Date() };
  await db().sentMail.create({ data: { id: 1n, ...sent } });
  const mail = { from: "x@example.org", to: PERSON.email, subject: "Ximena", html: "x", text: "x" };
  await receiveMail({ key: "k", permissive: true, batch: false, body: JSON.stringify(mail) });
  const record = { campaignId: letter.id, organizerId: steward };
  const filter = paramsOf({ name: "condori ximena" });
  const purpose = "To phone XIMENA CONDORI, of Taller Wiphala, and Rosa Mamani";
  await db().export.create({
    data: { id: uuidv7(), ...record, kind: "contacts", format: "csv", columns: ["name"], filter, purpose },
  });
  await db().export.updateMany({ data: { endedAt: new Date(), finished: true, sha256: new Uint8Array(32) } });
  await db().ruling.create({
    data: { ...record, reason: "Ximena Condori signed for a friend", criteria: filter, state: "done", total: 1 },
  });
  return { letter, steward, id, bystander };
}

const ERASURES = {
  "of one signature": ({ id }) => eraseSignature(id),
  "by a steward": ({ letter, steward, id }) => eraseForSignatory(steward, { slug: letter.slug, id }),
  "of everything": ({ id }) => eraseEverything(id),
  "by the clock": ({ letter }) => endClock(letter),
} satisfies Record<string, (person: Awaited<ReturnType<typeof aPerson>>) => Promise<unknown>>;

for (const [name, erase] of Object.entries(ERASURES))
  test(`after an erasure ${name} no table contains anything of the person`, async () => {
    const person = await aPerson();
    for (const secret of SECRETS.slice(0, 6)) expect(await findWhere(secret)).not.toEqual([]);
    expect((await findWhere(Buffer.from(digest))).toSorted()).toEqual([...["mails", "sent_mails", "signatures"]]);
    await erase(person);
    // Links that were asked for are of no letter; sending them finds nothing.
    if (name !== "of everything") await db().mail.deleteMany({ where: { kind: "my_signatures" } });
    const forgotten = name === "by the clock" ? SECRETS : SECRETS.filter((secret) => secret !== "Wiphala");
    for (const secret of forgotten) expect([secret, await findWhere(secret)]).toEqual([secret, []]);
    expect(await db().mailboxMail.count()).toBe(0);
    const [{ purpose, filter } = { purpose: "", filter: {} }] = await db().export.findMany();
    expect(filter).toEqual({ name: "[…]" });
    if (name === "by the clock") return expect(purpose).toBe("[…]");
    expect(purpose).toBe("To phone […], of Taller Wiphala, and Rosa Mamani");
    expect((await rowById(person.bystander.id)).name).toBe("Rosa Mamani");
  });

test("an export's row changes in no other way, and another name in a filter stays", async () => {
  const { letter, steward, bystander } = await aPerson();
  await eraseForSignatory(steward, { slug: letter.slug, id: bystander.id });
  const [kept] = await db().export.findMany();
  expect(kept).toMatchObject({ filter: { name: "condori ximena" }, purpose: expect.stringContaining("and […]") });
  for (const data of [{ purpose: "Other" }, { rows: 9n }, { filter: { country: "AR" } }])
    await expect(db().export.updateMany({ data })).rejects.toThrow("never changed");
});
