import { Prisma } from "#prisma/client/client.ts";
import { queryDirectly } from "../../db.ts";
import { env } from "../../env.ts";

const { sql } = Prisma;

/** The newest checkpoint that a witness cosigned, with its cosignature; `id` as in its verifier key. */
export async function findCosigned(slug: string, id: string): Promise<string | undefined> {
  const witness = env().WITNESSES.find(({ verifier }) => verifier.id.toString("hex") === id);
  if (!witness) return;
  const [row] = await queryDirectly<{ note: string }>(sql`
    SELECT k.checkpoint || k.line AS note FROM log_cosignatures k JOIN campaigns c ON c.id = k.campaign_id
    WHERE c.slug = ${slug} AND k.witness = ${witness.vkey} AND k.checkpoint IS NOT NULL`);
  return row?.note;
}

export type Cosigned = { name: string; id: string; size: number; at: Date };

/** What each witness cosigned last, the newest first. */
export async function listCosigned(slug: string): Promise<Cosigned[]> {
  const { WITNESSES } = env();
  if (WITNESSES.length === 0) return [];
  const rows = await queryDirectly<{ vkey: string; size: number; at: Date }>(sql`
    SELECT k.witness AS vkey, k.size, k.cosigned_at AS at FROM log_cosignatures k JOIN campaigns c ON c.id = k.campaign_id
    WHERE c.slug = ${slug} AND k.cosigned_at IS NOT NULL ORDER BY k.size DESC, k.cosigned_at DESC`);
  return rows.flatMap(({ vkey, size, at }) => {
    const verifier = WITNESSES.find((witness) => witness.vkey === vkey)?.verifier;
    return verifier ? [{ name: verifier.name, id: verifier.id.toString("hex"), size, at }] : [];
  });
}
