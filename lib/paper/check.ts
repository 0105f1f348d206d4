import { Prisma } from "#prisma/client/client.ts";
import { recordAct } from "../record/write.ts";
import { actOn, type Refused } from "../team/access.ts";
import { openHead } from "./file.ts";
import { faultOf } from "./map.ts";
import type { CheckInput } from "./schema.ts";

type Fault = "paper_changed" | "no_name" | "twice" | "address_column";

export async function checkFile(
  organizerId: string,
  { slug, id, mapping, encoding: chosen }: CheckInput,
  now = new Date(),
): Promise<{ ok: true } | { ok: false; error: Fault } | Refused> {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }) => {
    const file = await transaction.paperImport.findFirst({
      where: { id, campaignId, state: { in: ["ready", "checked"] } },
    });
    if (!file) return { ok: false, error: "paper_changed" } as const;
    const encoding = chosen ?? file.encoding;
    const { rows } = await openHead({ ...file, encoding }, transaction);
    const width = rows[0]?.length ?? 0;
    const columns = Array.from({ length: width }, (_, column) => mapping.columns[column] ?? "");
    const error = faultOf({ ...mapping, columns }, rows);
    if (error) return { ok: false, error } as const;
    await transaction.paperImport.update({
      where: { id },
      data: {
        ...{ state: "checking", mapping: { ...mapping, columns }, place: Prisma.DbNull, queuedAt: now, attempts: 0 },
        encoding,
        ...{ rows: 0, good: 0, bad: 0, repeats: 0, likely: null },
      },
    });
    await recordAct(transaction, { campaignId, organizerId, act: "paper_checked", details: { paper: id }, now });
    return { ok: true } as const;
  });
}
