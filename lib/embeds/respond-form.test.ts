import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { ASKING } from "../http/headers.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, anAddress } from "../testing/makers.ts";
import { uuidv7 } from "../uuid.ts";
import { receiveForm, respondForm } from "./respond-form.ts";

beforeEach(emptyDatabase);

const post = (slug: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  receiveForm(
    new Request(`http://localhost/embed/${slug}/form`, { method: "POST", body: new URLSearchParams(fields), headers }),
    slug,
  );
const signing = () => ({ name: "Ana", email: anAddress(), listed: "no", locale: "es", source: "red-andina" });

test("a form sent in the frame signs, and leads to what follows inside the frame, without proof or address in the URL", async () => {
  const { slug } = await aCampaign();
  const response = await post(slug, signing(), { "sec-fetch-site": "same-origin" });
  expect([response.status, response.headers.get("location")]).toEqual([
    303,
    `/embed/${slug}/form/inbox?lang=es&from=red-andina`,
  ]);
  expect(await db().signature.findFirst({ select: { source: true, locale: true } })).toEqual({
    ...{ source: "red-andina", locale: "es" },
  });
});

test("a form sent by another page, or by a frame without an origin, signs nothing and shows the way to the letter", async () => {
  const { slug } = await aCampaign();
  const others: Record<string, string>[] = [{ "sec-fetch-site": "cross-site" }, { origin: "https://partner.example" }];
  for (const headers of others) {
    const response = await post(slug, signing(), headers);
    expect(response.status).toBe(403);
    expect(response.headers.get("content-security-policy")).toContain("frame-ancestors *");
    expect(await response.text()).toContain(`href="/en/${slug}"`);
  }
  expect(await db().signature.count()).toBe(0);
});

test("the form without a key names those that ask, and only they change the form", async () => {
  const { id, slug } = await aCampaign();
  const partner = async (key: string, fields: object, revokedAt?: Date) => {
    const data = { id: uuidv7(), campaignId: id, name: key, listPolicy: "https://a.example/privacy", ...fields };
    await db().partner.create({ data: { ...data, keys: { create: { key, revokedAt } } } });
  };
  await partner("asks", {});
  await partner("silent", { listPolicy: "" });
  await partner("stopped", { stoppedAt: new Date() });
  await partner("revoked", {}, new Date());
  const get = (from: string) =>
    respondForm(new Request(`http://localhost/embed/${slug}/form?lang=en${from}`), slug, "form");
  const shared = await get("");
  expect(shared.headers.get(ASKING)).toBe("asks");
  const plain = (await shared.text()).length;
  const lengths = ["asks", "silent", "stopped", "revoked"].map(async (key) => {
    const html = await (await get(`&from=${key}`)).text();
    return html.replaceAll(`?from=${key}`, "").replace(`value="${key}"`, 'value=""').length - plain;
  });
  expect((await Promise.all(lengths)).map((more) => more > 0)).toEqual([true, false, false, false]);
});

test("the frame is in the language asked for, else in the letter's, and missing for letters that are not public", async () => {
  const { slug } = await aCampaign({ defaultLocale: "fr" });
  const get = (path: string, name = slug) =>
    respondForm(new Request(`http://localhost/embed/${name}/${path}`), name, "form");
  expect(await (await get("form?lang=pt")).text()).toContain('<html lang="pt">');
  expect(await (await get("form")).text()).toContain('<html lang="fr">');
  expect((await get("form", "nothing")).status).toBe(404);
  const archived = await aCampaign({ archivedAt: new Date("2021-01-01") });
  expect((await get("form?lang=en", archived.slug)).status).toBe(404);
});
