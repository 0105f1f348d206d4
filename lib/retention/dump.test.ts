import { beforeEach, expect, test } from "vitest";
import { digestAddress } from "../addresses/digest.ts";
import { addDays } from "../days.ts";
import { makePack } from "../deliveries/make.ts";
import { ExportInput } from "../exports/schema.ts";
import { startExport } from "../exports/start.ts";
import { gatherBatch } from "../mail/gather.ts";
import { settleBatch } from "../mail/settle.ts";
import { beginRuling } from "../moderation/begin.ts";
import { observeSigning, storeObservations } from "../quarantine/observe.ts";
import { Filter } from "../search/filter.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { signCampaign } from "../signatures/sign.ts";
import { whole } from "../testing/archive.ts";
import { emptyDatabase, until } from "../testing/database.ts";
import { aRequestedPack } from "../testing/deliveries.ts";
import { dumpBackup, dumpDatabase } from "../testing/dump.ts";
import { recordLog } from "../testing/log.ts";
import { aMailbox } from "../testing/mailbox.ts";
import { aVerified } from "../testing/makers.ts";
import { aTimed, endClock } from "../testing/retention.ts";
import { work } from "../testing/rulings.ts";
import { aSender, isDone } from "../testing/sender.ts";
import { aPublished, queueMails } from "../testing/updates.ts";

await aMailbox();
beforeEach(emptyDatabase);

const PERSON = {
  ...{ name: "Ximena Condori", affiliation: "Taller Wiphala", title: "Tejedora", comment: "Por mi abuela Saturnina" },
  ...{ email: "ximena@condori.example", updates: true, listed: true },
};
const SECRETS = [
  "ximena",
  "condori",
  "saturnina",
  "tejedora",
  Buffer.from(digestAddress(PERSON.email)).toString("hex"),
];

/** Which tables, or `backup`, have anything of the person. */
async function findTraces(secrets = SECRETS): Promise<string[]> {
  const dump = [...(await dumpDatabase()), ["backup", await dumpBackup()] as const];
  return dump.flatMap(([name, text]) => {
    const lower = text.toLowerCase();
    return secrets.some((secret) => lower.includes(secret)) ? [name] : [];
  });
}

/** Signs, is exported, delivered, ruled about and written to, with one email sent, one queued and one in a batch. */
async function aLetterWithEverything({ isDelivered }: { isDelivered: boolean }) {
  const texts = { create: { locale: "en", title: "Title", addressee: "To", text: "We ask." } };
  const letter = await aTimed(1, { versions: { create: { number: 1, publishedAt: new Date("2020-01-01"), texts } } });
  const { id, input, wordsId } = await aVerified(letter, PERSON);
  observeSigning({ id: wordsId, at: new Date(), name: input.name, email: input.email, network: "192.0.2.1" });
  await storeObservations();
  const { steward, slug } = await aPublished(letter, { mails: true });
  const send = aSender();
  await until(isDone);
  await send();
  const by = { organizerId: steward, locale: "es" as const };
  const sought = { name: "condori ximena", affiliation: "wiphala", purpose: "To phone Ximena Condori" };
  const started = await startExport(by, slug, ExportInput.parse({ kind: "contacts", ...sought }));
  if (!started.ok) throw new Error(started.error);
  expect(String(await whole(started.file))).toContain(PERSON.email);
  if (isDelivered) await makePack(await aRequestedPack(steward, slug), new AbortController().signal);
  await queueMails();
  await signCampaign(slug, input);
  const batch = await gatherBatch();
  if (!batch) throw new Error("nothing was gathered");
  const reason = `Ximena Condori (${PERSON.email}) asked for it`;
  await beginRuling(steward, { slug, filter: Filter.parse({ name: "Ximena" }), reason, seen: new Date() });
  await work();
  return { letter, id, batch };
}
type Everything = Awaited<ReturnType<typeof aLetterWithEverything>>;

const EVERYWHERE = ["signatures", "exports", "rulings", "mailbox_mails", "sent_mails"];
const BATCHED = ["mails", "mail_batches", "backup"];
/** A pack stays for a week after a person's erasure, as the privacy page says. */
const ERASURES: Record<string, { erase: (of: Everything) => Promise<unknown>; forgets: string[] }> = {
  "a person's": { erase: ({ id }) => eraseSignature(id), forgets: EVERYWHERE },
  "the clock's": { erase: ({ letter }) => endClock(letter), forgets: [...EVERYWHERE, "pack_parts"] },
};

for (const [whose, { erase, forgets }] of Object.entries(ERASURES))
  test(`after ${whose} erasure nothing of the person is in any table, log or backup once the last email has ended`, async () => {
    const lines = recordLog();
    const everything = await aLetterWithEverything({ isDelivered: forgets.includes("pack_parts") });
    expect(await findTraces()).toEqual(expect.arrayContaining([...forgets, ...BATCHED]));
    await erase(everything);
    expect((await findTraces()).toSorted()).toEqual(BATCHED.toSorted());
    const now = new Date();
    const batch = { ...everything.batch, attemptedAt: addDays(now, -1) };
    await settleBatch(batch, { kind: "later", error: "no answer" }, now);
    expect(await gatherBatch()).toMatchObject({ mails: [] });
    expect(await findTraces()).toEqual([]);
    const logged = JSON.stringify(lines).toLowerCase();
    for (const secret of SECRETS) expect(logged).not.toContain(secret);
  });
