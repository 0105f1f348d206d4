import { Prisma } from "#prisma/client/client.ts";
import { queryDirectly } from "../db.ts";
import { splitHashes } from "./tiles.ts";

export async function readTile(campaignId: number, level: number, number: number): Promise<Buffer[]> {
  const [tile] = await queryDirectly<{ hashes: Buffer }>(Prisma.sql`
    SELECT hashes FROM log_tiles WHERE campaign_id = ${campaignId} AND level = ${level} AND number = ${number}`);
  return splitHashes(tile?.hashes ?? Buffer.of());
}
