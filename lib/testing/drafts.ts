import { createCampaign } from "../campaigns/create.ts";
import { db } from "../db.ts";
import { anOrganizer } from "./organizers.ts";

let made = 0;

/** A draft ready to be published, and its owner. */
export async function aDraft({ slug = `draft-${++made}`, text = "We ask." } = {}) {
  const owner = await anOrganizer();
  const title = `The ${slug}`;
  const input = { locale: "en", slug, title, addressee: "The addressee", goal: 100, goalSteps: true } as const;
  const outcome = await createCampaign({ ...owner, host: true }, input);
  if (!outcome.ok) throw new Error(`the draft was not made: ${outcome.error}`);
  const { id } = await db().campaign.findUniqueOrThrow({ where: { slug } });
  await db().letterText.updateMany({ where: { version: { campaignId: id } }, data: { text } });
  return { id, slug, owner };
}

/** A translation of its letter; empty fields are missing. */
export async function aTranslation(
  { id }: { id: number },
  fields: Partial<Record<"title" | "addressee" | "text", string>>,
) {
  const texts = { title: "El título", addressee: "A quien", text: "Pedimos.", ...fields };
  const version = await db().letterVersion.findFirstOrThrow({ where: { campaignId: id }, orderBy: { number: "desc" } });
  await db().campaignText.create({
    data: { campaignId: id, locale: "es", title: texts.title, addressee: texts.addressee, summary: "" },
  });
  await db().letterText.create({ data: { versionId: version.id, locale: "es", ...texts } });
}

export async function actsDone(): Promise<string[]> {
  return (await db().auditEvent.findMany({ orderBy: { id: "asc" } })).map(({ act }) => act);
}
