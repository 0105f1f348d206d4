import type { Prisma } from "#prisma/client/client.ts";
import { pictureName, SIZES } from "../pictures/shrink.ts";
import { pickText } from "./text.ts";

/** `large` and `small` are URLs on this site. `focus`: percents from left and top that stay visible when cut. */
export type LetterPicture = {
  digest: string;
  large: string;
  small: string;
  width: number;
  height: number;
  smallWidth: number;
  focus: { x: number; y: number };
  alt: string;
  locale: string;
};

type Stored = Omit<Prisma.PictureModel, "large" | "small" | "campaignId">;
type Row = {
  slug: string;
  defaultLocale: string;
  pictures: Stored[];
  texts: { locale: string; pictureAlt: string }[];
};

export function pictureIn({ slug, defaultLocale, pictures, texts }: Row, use: "letter" | "author", locale: string) {
  const stored = pictures.find((picture) => picture.use === use);
  if (!stored) return null;
  const written = texts.filter(({ pictureAlt }) => pictureAlt !== "");
  const told = use === "letter" ? pickText(written, locale, defaultLocale) : undefined;
  const { digest, width, height, focusX, focusY } = stored;
  const urlOf = (size: keyof typeof SIZES) => `/api/campaigns/${slug}/pictures/${pictureName(digest, size)}`;
  return {
    ...{ digest, width, height, large: urlOf("large"), small: urlOf("small") },
    smallWidth: Math.round(width * Math.min(1, SIZES.small / Math.max(width, height))),
    focus: { x: focusX, y: focusY },
    alt: told?.pictureAlt ?? "",
    locale: told?.locale ?? defaultLocale,
  } satisfies LetterPicture;
}

export function publicPicture({ large, small, width, height, alt, locale }: LetterPicture) {
  return { large, small, width, height, alt, locale };
}
