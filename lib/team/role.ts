export const ROLES = ["owner", "editor", "steward"] as const;
export type Role = (typeof ROLES)[number];

const MAY = {
  read: ROLES,
  write: ["owner", "editor"], // letters, reasons, translations
  steward: ["owner", "steward"], // signatures, exports, delivery packs
  update: ROLES, // publish updates
  own: ["owner"], // team, publishing, closing
} satisfies Record<string, readonly Role[]>;
export type Need = keyof typeof MAY;

export function isRole(text: unknown): text is Role {
  return ROLES.some((role) => role === text);
}

/** Throws on a role that the database's CHECK should have refused. */
export function roleOf(text: string): Role {
  if (isRole(text)) return text;
  throw new Error(`no role: ${text}`);
}

/** What the page of a letter shows: owners' once it is published, editors' too before. */
export function mayChangeShown(role: string, { publishedAt }: { publishedAt: Date | null }): boolean {
  return may(role, publishedAt ? "own" : "write");
}

export function may(role: string, need: Need): boolean {
  return MAY[need].some((allowed) => allowed === role);
}
