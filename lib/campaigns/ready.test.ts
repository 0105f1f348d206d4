import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aDraft, aTranslation } from "../testing/drafts.ts";
import { after, DAY } from "../testing/makers.ts";
import { aReason } from "../testing/reasons.ts";
import { findLacks } from "./ready.ts";

const now = new Date("2026-06-01T10:00:00Z");

beforeEach(emptyDatabase);

test("a draft reports the reasons and the summary that a language lacks", async () => {
  const draft = await aDraft();
  await aTranslation(draft, {});
  for (const locales of [["en"], ["en", "es"], ["en", "es"], ["es"]]) await aReason(draft, { locales });
  const second = { locale: "es", reason: { number: 2 } };
  await db().reasonText.updateMany({ where: second, data: { updatedAt: after(now, -10_000 * DAY) } });
  await db().campaignText.updateMany({ data: { summary: "In short.", updatedAt: now } });
  await db().campaignText.updateMany({ where: { locale: "es" }, data: { updatedAt: after(now, -DAY) } });
  const found = await findLacks(draft.owner.id, draft.slug, now);
  expect(found.ok && found.lacks).toEqual([
    { what: "summaryOlder", locale: "es", blocks: false },
    { what: "reasonsMissing", locale: "en", reasons: [4], blocks: false },
    { what: "reasonsMissing", locale: "es", reasons: [1], blocks: false },
    { what: "reasonsOlder", locale: "es", reasons: [2], blocks: false },
    { what: "end", blocks: false },
  ]);
});
