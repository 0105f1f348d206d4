import type { Prisma } from "#prisma/client/client.ts";

/** An import in the worker's hands: its row, which is locked. */
export type Paper = Prisma.PaperImportGetPayload<Record<string, never>>;
export type Step = { now: Date; atOnce: number };
