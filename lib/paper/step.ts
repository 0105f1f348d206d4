import type { Prisma } from "#prisma/client/client.ts";

/** The locked row. */
export type Paper = Prisma.PaperImportGetPayload<Record<string, never>>;
export type Step = { now: Date; atOnce: number };
