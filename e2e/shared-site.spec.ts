import { expect } from "@playwright/test";
import { countOf, LETTER, mailsTo, STATUE, signAndVerify } from "./makers.ts";
import { logIn } from "./organizer.ts";
import { test } from "./shared-site.ts";

const TRACES = `SELECT (SELECT count(*)::int FROM signatures) AS signatures, (SELECT count(*)::int FROM tally) AS tally,
  (SELECT count(*)::int FROM mailbox_mails) AS mails, (SELECT count(*)::int FROM sessions) AS sessions,
  (SELECT count(*)::int FROM limits) AS limits,
  (SELECT string_agg(slug, ' ' ORDER BY slug) FROM campaigns WHERE goal = 12345) AS changed`;
const NONE = { signatures: 0, tally: 0, mails: 0, sessions: 0, limits: 0, changed: null };

test.describe.configure({ mode: "serial" }); // in one worker, in order

for (const turn of ["a test changes data", "the next test finds it restored, and changes it again"])
  test(`${turn}: in the database, on pages and in emails`, async ({ page, request, database }) => {
    expect(await database.query(TRACES)).toEqual([NONE]);
    expect(await countOf(request)).toBe(0);
    await page.goto(`/en/${STATUE}/signatories`);
    await expect(page.getByText("Anna of the test")).toHaveCount(0);

    await logIn(page);
    const person = { name: "Anna of the test", email: "anna@example.org", listed: true };
    for (const slug of [LETTER, STATUE]) {
      await database.query("DELETE FROM mailbox_mails");
      await signAndVerify(request, person, slug);
    }
    expect(await countOf(request)).toBe(1);
    expect(await mailsTo(request, person.email)).not.toEqual([]);
    await database.query("UPDATE campaigns SET goal = 12345");
    await page.goto(`/en/${STATUE}/signatories`);
    await expect(page.getByText(person.name)).toBeVisible();
  });
