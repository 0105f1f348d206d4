import type { Prisma } from "#prisma/client/client.ts";
import { type LetterPicture, publicPicture } from "./picture.ts";
import { pickText } from "./text.ts";

export const AUTHOR_KINDS = ["person", "organization"] as const;
export type AuthorKind = (typeof AUTHOR_KINDS)[number];

/** `locale` is the role's language; `website` may be empty. */
export type Author = {
  kind: AuthorKind;
  name: string;
  role: string;
  locale: string;
  website: string;
  takesMessages: boolean;
};

/** With the logo or portrait. */
export type ShownAuthor = Author & { logo: LetterPicture | null };

export const PUBLIC_AUTHOR = { kind: true, name: true, website: true, takesMessages: true } as const;

type Row = {
  author: Pick<Prisma.AuthorModel, keyof typeof PUBLIC_AUTHOR> | null;
  defaultLocale: string;
  texts: Role[];
};
type Role = { locale: string; authorRole: string };

export function authorIn({ author, defaultLocale, texts }: Row, locale: string): Author | null {
  if (!author) return null;
  const told = pickText(
    texts.filter(({ authorRole }) => authorRole !== ""),
    locale,
    defaultLocale,
  );
  const { name, website, takesMessages } = author;
  const [role, language] = told ? [told.authorRole, told.locale] : ["", defaultLocale];
  return { kind: kindOf(author), name, role, locale: language, website, takesMessages };
}

export function kindOf({ kind }: { kind: string }): AuthorKind {
  return kind === "organization" ? kind : "person";
}

export function publicAuthor({ logo, ...author }: ShownAuthor) {
  return { ...author, logo: logo && publicPicture(logo) };
}

/** In one line, for emails and pictures. */
export function nameAuthor({ name, role }: Pick<Author, "name" | "role">): string {
  return role ? `${name}, ${role}` : name;
}
