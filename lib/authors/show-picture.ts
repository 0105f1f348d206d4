import type { Campaign } from "../campaigns/view.ts";
import { db } from "../db.ts";
import { LOCALES, type Locale } from "../locale/locales.ts";
import { languagesOf } from "../locale/of-campaign.ts";
import { readPictureName } from "../pictures/shrink.ts";
import { checkAccess, type Refused } from "../team/access.ts";
import { mayChangeShown } from "../team/role.ts";
import type { PictureUse } from "./schema.ts";

/** The file at a public URL, of a published letter only. */
export async function findPublicPicture(slug: string, name: string, now = new Date()) {
  const named = readPictureName(name);
  if (!named) return;
  const { digest, size } = named;
  const picture = await db().picture.findFirst({
    where: { digest, campaign: { slug, publishedAt: { lte: now } } },
    select: { large: size === "large", small: size === "small" },
  });
  return picture?.[size];
}

export function readPicture(campaignId: number, use: PictureUse) {
  const where = { campaignId_use: { campaignId, use } };
  return db().picture.findUnique({ where, select: { large: true, small: true, focusX: true, focusY: true } });
}

/** For the team's preview: nobody else may load them yet. */
export async function inlinePictures(campaign: Campaign): Promise<Campaign> {
  const { id, picture, author } = campaign;
  const inlined = async <Shown extends { small: string } | null>(shown: Shown, use: PictureUse): Promise<Shown> => {
    const stored = shown && (await readPicture(id, use));
    if (!stored) return shown;
    const url = `data:image/webp;base64,${Buffer.from(stored.small).toString("base64")}`;
    return { ...shown, large: url, small: url };
  };
  return {
    ...campaign,
    picture: await inlined(picture, "letter"),
    author: author && { ...author, logo: await inlined(author.logo, "author") },
  };
}

/** `thumbnail`: for the team, before anybody else may see it. */
export type OwnPicture = {
  mayChange: boolean;
  languages: Locale[];
  thumbnail?: Uint8Array;
  focus: { x: number; y: number };
  alts: Record<string, string>;
};

export async function findOwnPicture(
  organizerId: string,
  slug: string,
  use: PictureUse,
): Promise<{ ok: true; picture: OwnPicture } | Refused> {
  const access = await checkAccess(organizerId, slug, "write");
  if (!access.ok) return access;
  const { campaignId, role } = access;
  const select = { locale: true, pictureAlt: true } as const;
  const row = await db().campaign.findUniqueOrThrow({ where: { id: campaignId }, include: { texts: { select } } });
  const found = await readPicture(campaignId, use);
  const altIn = (language: Locale) => row.texts.find(({ locale }) => locale === language)?.pictureAlt ?? "";
  return {
    ok: true,
    picture: {
      mayChange: mayChangeShown(role, row),
      languages: languagesOf(row),
      thumbnail: found?.small,
      focus: { x: found?.focusX ?? 50, y: found?.focusY ?? 50 },
      alts: Object.fromEntries(LOCALES.map((locale) => [`alt-${locale}`, altIn(locale)])),
    },
  };
}
