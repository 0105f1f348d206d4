import { expect } from "@playwright/test";
import { aSigning, codeIn, LETTER, linkIn, mailsTo, tokenOf } from "./makers.ts";
import { test } from "./sites.ts";

test("no name, address, comment, code or token gets into the log", async ({ request, database, start }) => {
  const site = await start({ NODE_ENV: "production" });
  const api = `${site.url}/api`;
  const ana = aSigning({ comment: "Palabras mías", affiliation: "Biblioteca", locale: "es" });
  const secrets = [ana.name, ana.email, encodeURIComponent(ana.email), "Palabras", "Biblioteca"];
  const post = (path: string, data: object) => request.post(`${api}${path}`, { data });
  const fail = (failure: object) => post("/mailbox/failure", failure);
  const mails = () => mailsTo(request, ana.email, site.url);

  await fail({ status: 500, times: 1 });
  await post(`/campaigns/${LETTER}/signatures`, { ...ana, name: `${ana.name}\ue000` });
  await post(`/campaigns/${LETTER}/signatures`, ana);
  await expect.poll(async () => (await mails()).length, { timeout: 20_000 }).toBe(1);
  const [mail] = await mails();
  if (!mail) throw new Error("no mail");
  secrets.push(codeIn(mail), tokenOf(linkIn(mail)));
  await post("/verifications", { slug: LETTER, email: ana.email, code: "000000", locale: "es" });
  await request.post(`${site.url}/api/verifications/${tokenOf(linkIn(mail))}`, { form: { locale: "es" } });
  await request.get(`${site.url}${linkIn(mail)}`);
  await request.get(`${site.url}${linkIn(mail)}x?email=${ana.email}`);

  await fail({ status: 422, times: 5, to: ana.email });
  await post(`/campaigns/${LETTER}/signatures`, ana);
  await expect.poll(() => database.query("SELECT 1 FROM mails"), { timeout: 20_000 }).toEqual([]);
  await fail({ status: 422, times: 0 });
  await post(`/campaigns/${LETTER}/signatures`, ana);
  await expect.poll(async () => (await mails()).length, { timeout: 20_000 }).toBe(2);
  const [own] = await mails();
  const token = own ? tokenOf(linkIn(own)) : "";
  secrets.push(token);

  await database.goAway();
  for (const act of ["hide", "withdraw", "erase"]) await post(`/my-signature/${token}`, { act });
  await post(`/campaigns/${LETTER}/signatures`, ana);
  await request.get(`${site.url}/es/my-signature/${token}`);
  await request.get(`${site.url}${linkIn(mail)}`);
  await request.post(`${site.url}/api/campaigns/${LETTER}/signatures`, { form: { ...ana, listed: "no" } });
  await database.comeBack();
  await expect.poll(async () => (await request.get(`${api}/health`)).status()).toBe(200);
  for (const act of ["hide", "withdraw", "erase"]) await post(`/my-signature/${token}`, { act });
  await site.end("SIGTERM");

  expect(site.output()).toContain("mail_batch_waits"); // the log contains the failures
  for (const secret of secrets) expect(site.output()).not.toContain(secret);
  expect(site.output()).not.toContain("metadataBase"); // Next's warning about a guessed URL
});
