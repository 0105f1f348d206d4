import { beforeEach, expect, test } from "vitest";
import { digestAddress } from "../addresses/digest.ts";
import { db } from "../db.ts";
import { recordMailEvent } from "../mail/record-event.ts";
import { emptyDatabase } from "../testing/database.ts";
import { drain, heldKinds, strangers } from "../testing/holds.ts";
import { aCampaign, aSignature } from "../testing/makers.ts";
import { aBounce } from "../testing/resend.ts";
import { digestDomain } from "./subject.ts";

const now = new Date("2026-06-01T10:00:00Z");

beforeEach(emptyDatabase);

test("bounces of emails to people who write to authors hold only such emails: signatories get theirs", async () => {
  const bad = strangers(40);
  const rows = bad.map((address, n) => ({
    ...{ id: BigInt(n + 1), emailDigest: digestAddress(address), domain: digestDomain(address), sentAt: now },
    ...{ campaignId: null, outcome: n < 39 ? "bounced" : null },
  }));
  await db().sentMail.createMany({ data: rows });
  await recordMailEvent(aBounce(bad.at(-1) ?? ""), now);
  expect(await heldKinds()).toEqual(["contact bounces"]);
  const { email } = await aSignature(await aCampaign(), { at: now });
  expect(await drain(now)).toEqual([email]);
});
