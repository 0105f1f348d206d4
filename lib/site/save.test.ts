import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { describeEmbed, OembedInput } from "../embeds/oembed.ts";
import { env } from "../env.ts";
import { makeBeat } from "../health/beat.ts";
import { gatherBatch } from "../mail/gather.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, aSignature } from "../testing/makers.ts";
import { anOrganizer } from "../testing/organizers.ts";
import { aPhoto } from "../testing/updates.ts";
import { siteInForce, siteName } from "./in-force.ts";
import { attachLogo, detachLogo, findSiteFields, saveSite } from "./save.ts";
import { SiteChange } from "./schema.ts";
import { findImprint, findLogo } from "./show.ts";

beforeEach(emptyDatabase);

const aHost = async () => ({ ...(await anOrganizer()), host: true });

async function save(host: { id: string; host: boolean }, fields: Record<string, string>) {
  const { revision } = await findSiteFields();
  return saveSite(host, SiteChange.parse({ revision: String(revision), ...fields }));
}

test("name, color, links and imprint are in force at once here, and with the next heartbeat elsewhere", async () => {
  const host = await aHost();
  expect(siteName()).toBe("Undersigned");
  const links = "Our union  https://union.example\n\nHelp https://help.example/a";
  const texts = { "links-en": links, "imprint-es": "Sindicato, *La Paz*" };
  expect(await save(host, { name: "Letters of the plateau", accent: "8C1C13", ...texts })).toEqual({ ok: true });
  const expected = {
    name: "Letters of the plateau",
    accent: "#8c1c13",
    texts: {
      en: {
        links: [
          { label: "Our union", url: "https://union.example/" },
          { label: "Help", url: "https://help.example/a" },
        ],
      },
      es: { hasImprint: true, links: [] },
    },
  };
  expect(siteInForce()).toMatchObject(expected);
  globalThis.undersignedSite = undefined;
  await makeBeat().step();
  expect(siteInForce()).toMatchObject(expected);
  expect(await findImprint("es")).toMatchObject({ locale: "es" });
  expect(await findImprint("fr")).toMatchObject({ locale: "es" });
});

test("emails and oEmbed carry the site's name", async () => {
  await save(await aHost(), { name: "Letters & more" });
  const letter = await aCampaign();
  await aSignature(letter);
  const [mail] = (await gatherBatch())?.mails ?? [];
  expect(mail?.html).toContain("Letters &amp; more");
  expect(mail?.text).toMatch(/^Letters & more/);
  expect(mail?.text).not.toContain("siteName");
  const told = await describeEmbed(OembedInput.parse({ url: `${env().SITE_URL}/en/${letter.slug}` }));
  expect(told).toMatchObject({ description: { provider_name: "Letters & more" } });
});

test("a logo is re-encoded and served by its content's name, until it is removed", async () => {
  const host = await aHost();
  expect(await attachLogo(host, async () => new Uint8Array(await aPhoto()))).toEqual({ ok: true });
  const { logo } = siteInForce();
  expect(logo).toMatchObject({ width: 400, height: 800 });
  const name = `${logo?.digest}.webp`;
  const { width, height, exif } = await sharp(await findLogo(name)).metadata();
  expect([width, height, exif]).toEqual([400, 800, undefined]);
  for (const other of ["", "../x", `${logo?.digest}.svg`]) expect(await findLogo(other)).toBeUndefined();
  await detachLogo(host);
  expect([siteInForce().logo, await findLogo(name)]).toEqual([null, undefined]);
});

test("only hosts change the site, and the second of two concurrent saves overwrites nothing", async () => {
  const stranger = { ...(await anOrganizer()), host: false };
  const never = async () => Promise.reject(new Error("read"));
  const forbidden = { ok: false, error: "forbidden" };
  expect(await save(stranger, { name: "Mine" })).toEqual(forbidden);
  expect([await attachLogo(stranger, never), await detachLogo(stranger)]).toEqual([forbidden, forbidden]);
  expect(await db().auditEvent.count()).toBe(0);
  const host = await aHost();
  const { revision } = await findSiteFields();
  const change = (name: string) => SiteChange.parse({ revision: String(revision), name });
  const outcomes = await Promise.all(["One", "Other"].map((name) => saveSite(host, change(name))));
  expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  const saved = siteName();
  expect(await saveSite(host, change("Stale"))).toEqual({ ok: false, error: "overtaken" });
  expect((await findSiteFields()).fields.name).toBe(saved);
});

test("a color that cannot be read and lines that are no links are refused, saying what to do", () => {
  const faults = (fields: Record<string, string>) =>
    SiteChange.safeParse({ revision: "1", ...fields }).error?.issues.map((issue) => [
      issue.message,
      "params" in issue ? issue.params : undefined,
    ]);
  expect(faults({ accent: "#ffee00" })).toEqual([["too_light", { what: expect.stringMatching(/^#[0-9a-f]{6}$/) }]]);
  expect(faults({ accent: "red" })).toEqual([["not_a_color", undefined]]);
  expect(faults({ "links-en": "Bad http://a.example" })).toEqual([["not_a_link", { what: "Bad http://a.example" }]]);
  expect(faults({ "links-en": "https://a.example" })).toEqual([["not_a_link", { what: "https://a.example" }]]);
  expect(faults({ "links-es": "A https://a.example\n".repeat(9) })).toEqual([["too_many_links", undefined]]);
});
