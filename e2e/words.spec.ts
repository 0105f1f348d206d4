import { expect } from "@playwright/test";
import { messagesIn } from "#lib/locale/messages.ts";
import { makeToken, readToken } from "#lib/verification/token.ts";
import { aPerson, aSigning, countOf, heading, LETTER, linkIn, mailsTo, mailTo, sign, tokenOf } from "./makers.ts";
import { test } from "./sites.ts";
import { SECRETS } from "./template.ts";

const t = messagesIn("en");

test("a stranger signs with Maria's address before and after her: she sees and publishes only her own text", async ({
  page,
  request,
}) => {
  const before = await countOf(request);
  const maria = { ...aPerson("Maria"), country: "PE", title: "Dra.", comment: "Por la paz.", listed: true };
  const { email } = maria;
  const forgery = { email, listed: true, updates: true, title: "Convicted fraudster", comment: "…" };
  await sign(request, forgery);
  const first = linkIn(await mailTo(request, email));
  await sign(request, maria);
  const own = await mailTo(request, email, 2);
  await sign(request, forgery);
  await mailTo(request, email, 3);
  for (const { subject, text } of await mailsTo(request, email))
    for (const words of ["Maria", "fraudster"]) expect(subject + text).not.toContain(words);

  await page.goto(first);
  await expect(page.getByText("Convicted fraudster")).toBeVisible();
  await expect(page.getByText(t("verify.updates"))).toBeVisible();
  await page.goto(linkIn(own));
  for (const words of [maria.name, "Peru", "Dra.", "Por la paz.", t("verify.listed"), t("verify.noUpdates")])
    await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByText(t("verify.public"))).toBeVisible();
  await expect(page.locator("main")).not.toContainText("fraudster");
  await page.getByRole("button", { name: t("verify.button") }).click();
  await expect(heading(page, t("thanks.title"))).toBeVisible();

  const { signatures } = await (await request.get(`/api/campaigns/${LETTER}/signatures`)).json();
  expect(signatures[0]).toMatchObject({ name: maria.name, title: "Dra.", country: "PE" });
  const late = await request.post(`/api/verifications/${tokenOf(first)}`);
  expect([late.status(), (await late.json()).type]).toEqual([410, "urn:undersigned:problem:already_verified"]);
  await page.goto(first);
  await expect(heading(page, t("verify.already_verifiedTitle"))).toBeVisible();
  await expect(page.locator("main a[href*=my-signature]")).toHaveCount(0);
  expect(await countOf(request)).toBe(before + 1);
});

test("an expired link reveals nothing of the signature and offers a button for a new one", async ({
  page,
  database,
  start,
}) => {
  const { url } = await start();
  const signing = aSigning();
  await page.request.post(`${url}/api/campaigns/${LETTER}/signatures`, { data: signing });
  const link = linkIn(await mailTo(page.request, signing.email, 1, url));
  expect((await page.request.post(`${url}/api/verifications/${tokenOf(link)}`)).status()).toBe(200);
  Object.assign(process.env, SECRETS, { DATABASE_URL: database.url });
  const claim = readToken("verify", tokenOf(link));
  const expired = `${url}/en/verify/${makeToken("verify", claim?.id ?? "", new Date(Date.now() - 1000))}`;

  await page.goto(expired);
  await expect(heading(page, t("verify.expiredTitle"))).toBeVisible();
  await expect(page.locator("main a")).toHaveAttribute("href", "/en");
  await expect(page.locator("body")).not.toContainText(signing.name);
  expect(await mailsTo(page.request, signing.email, url)).toHaveLength(1);
  await page.getByRole("button", { name: t("verify.again") }).click();
  await expect(heading(page, t("verify.sentTitle"))).toBeVisible();
  await page.goto(url + linkIn(await mailTo(page.request, signing.email, 2, url)));
  await expect(page.getByText(signing.name)).toBeVisible();
});
