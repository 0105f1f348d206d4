import { expect, test } from "@playwright/test";
import { messagesIn } from "#lib/locale/messages.ts";
import {
  aPerson,
  countOf,
  fillForm,
  heading,
  LETTER,
  linkIn,
  mailsTo,
  mailTo,
  signAndVerify,
  submitButton,
} from "./makers.ts";

const t = messagesIn("en");

test("a double click on Sign sends one signature and one email", async ({ page, request }) => {
  const { name, email } = aPerson();
  const posts: string[] = [];
  page.on("request", (sent) => sent.method() === "POST" && posts.push(sent.url()));
  await page.goto(`/en/${LETTER}`);
  await fillForm(page, "en", { name, email });
  await page.route("**/signatures", async (route) => {
    // The third click comes while the first request is pending.
    await submitButton(page, "en")
      .or(page.getByRole("button", { name: t("form.submitting") }))
      .click({ force: true });
    await route.continue();
  });
  await submitButton(page, "en").dblclick();
  await expect(heading(page, t("inbox.title"))).toBeVisible();
  expect(posts).toHaveLength(1);
  await mailTo(request, email);
});

test("Ana signs in two tabs with one address and verifies in one; the other says so, and she counts once", async ({
  page,
  context,
  request,
}) => {
  const before = await countOf(request);
  const { name, email } = aPerson();
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(`/en/${LETTER}`);
    await fillForm(tab, "en", { name, email });
  }
  await Promise.all([page, other].map((tab) => submitButton(tab, "en").click()));
  for (const tab of [page, other]) await expect(heading(tab, t("inbox.title"))).toBeVisible();
  await mailTo(request, email, 2);
  const links = (await mailsTo(request, email)).map(linkIn);
  for (const tab of [page, other]) await tab.goto(links.at(tab === page ? 0 : -1) ?? "");
  for (const tab of [page, other]) {
    await tab.getByRole("button", { name: t("verify.button") }).click();
    await expect(heading(tab, t(tab === page ? "thanks.title" : "verify.already_verifiedTitle"))).toBeVisible();
    expect(await countOf(request)).toBe(before + 1);
  }
});

test("signing with another person's address gets the same response and changes nothing", async ({ page, request }) => {
  const { email, name } = await signAndVerify(request, { listed: true });
  const before = await countOf(request);
  const post = (address: string, isForm: boolean) => {
    const data = { ...aPerson(), email: address, listed: "no", locale: "en" };
    return request.post(`/api/campaigns/${LETTER}/signatures`, { [isForm ? "form" : "data"]: data, maxRedirects: 0 });
  };
  for (const isForm of [false, true]) {
    const known = await post(email, isForm);
    const unknown = await post(aPerson().email, isForm);
    expect(known.status()).toBe(isForm ? 303 : 202);
    expect(await facts(known)).toEqual(await facts(unknown));
  }
  const { signatures } = await (await request.get(`/api/campaigns/${LETTER}/signatures`)).json();
  expect(signatures[0].name).toBe(name);
  expect(await countOf(request)).toBe(before);

  const subject = t("mail.alreadySigned.subject", { title: await titleOf(request) });
  const find = async () => (await mailsTo(request, email)).find((one) => one.subject === subject);
  await expect.poll(find).toBeDefined();
  const mail = await find();
  await page.goto(mail ? linkIn(mail) : "");
  await expect(heading(page, t("own.title"))).toBeVisible();
  await expect(page.getByText(name)).toBeVisible();
});

type Request = Parameters<typeof countOf>[0];

/** A new ciphertext each time, always of the same length. */
const PROOF = /(?<=(?:proof|request)"?[:=]"?)[\w-]{60,200}/g;

const lengthOf = (proof: string) => String(proof.length);

async function facts(response: Awaited<ReturnType<Request["post"]>>) {
  const { date: _, "x-request-id": __, ...headers } = response.headers();
  const body = (await response.text()).replace(PROOF, lengthOf);
  return {
    status: response.status(),
    headers: { ...headers, location: headers.location?.replace(PROOF, lengthOf) },
    body,
  };
}

async function titleOf(request: Request): Promise<string> {
  return (await (await request.get(`/api/campaigns/${LETTER}?locale=en`)).json()).title;
}
