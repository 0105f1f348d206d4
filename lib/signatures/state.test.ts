import { expect, test } from "vitest";
import { aConnection } from "../testing/database.ts";
import { aCampaign, aSignature, aVerified } from "../testing/makers.ts";

const psql = await aConnection();
const letter = await aCampaign();
const EMPTY =
  "name = NULL, email_digest = NULL, email_cipher = NULL, country = NULL, affiliation = NULL, title = NULL, comment = NULL, source = NULL, terms = '{}'";

const REFUSED = {
  "a withdrawal of what was never verified": ["withdrawn_at = now()", "withdrawn_was_verified"],
  "an erased signature with a name": [
    `${EMPTY.replace("name = NULL", "name = 'Ana'")}, erased_at = now()`,
    "erased_is_empty",
  ],
  "an erased signature with an address": [
    `${EMPTY.replace("email_digest = NULL", "email_digest = sha256('a')")}, erased_at = now()`,
    "erased_is_empty",
  ],
  "an erased signature with a country": [
    `${EMPTY.replace("country = NULL", "country = 'AR'")}, erased_at = now()`,
    "erased_is_empty",
  ],
  "an erased signature that can be found": [
    `${EMPTY.replace("terms = '{}'", "terms = '{1}'")}, erased_at = now()`,
    "erased_is_empty",
  ],
  "a comment that is approved and refused": [
    "comment_approved_at = now(), comment_refused_at = now()",
    "comment_is_approved_or_refused",
  ],
  "an erased signature that counts": [`${EMPTY}, verified_at = now(), erased_at = now()`, "erased_is_withdrawn"],
  "a signature without a name": ["name = NULL", "erased_is_empty"],
  "a signature without an address": ["email_cipher = NULL", "erased_is_empty"],
  "a digest that is none": ["email_digest = 'short'", "digest_is_sha256"],
  "a country in lower case": ["country = 'ar'", "country_is_a_code"],
  "half a country": ["country = 'A'", "country_is_a_code"],
} satisfies Record<string, [string, string]>;

for (const [name, [change, check]] of Object.entries(REFUSED)) {
  test(`PostgreSQL refuses ${name}`, async () => {
    const { id } = await aSignature(letter);
    await expect(psql.query(`UPDATE signatures SET ${change} WHERE id = $1`, [id])).rejects.toMatchObject({
      constraint: check,
    });
  });
}

test("PostgreSQL refuses to set `counted` by hand", async () => {
  const { id } = await aSignature(letter);
  await expect(psql.query("UPDATE signatures SET counted = true WHERE id = $1", [id])).rejects.toThrow(/counted/);
});

test("PostgreSQL refuses a second signature of an address in a campaign", async () => {
  const [one, other] = [await aVerified(letter), await aSignature(letter)];
  const copy = "UPDATE signatures SET email_digest = (SELECT email_digest FROM signatures WHERE id = $1) WHERE id = $2";
  await expect(psql.query(copy, [one.id, other.id])).rejects.toMatchObject({ code: "23505" });
});

test("PostgreSQL refuses to delete a signed campaign", async () => {
  const signed = await aCampaign();
  await aSignature(signed);
  await expect(psql.query("DELETE FROM letter_versions WHERE campaign_id = $1", [signed.id])).rejects.toMatchObject({
    code: expect.stringMatching(/^23/),
  });
});
