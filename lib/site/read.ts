import { z } from "zod";
import type { Prisma } from "#prisma/client/client.ts";
import { dbForHealth } from "../db.ts";
import type { Site } from "./in-force.ts";

export const Links = z.array(z.object({ label: z.string(), url: z.string() }));

/** Everything that pages need at each rendering, without the logo's bytes. */
export async function readSite(client: Prisma.TransactionClient = dbForHealth()): Promise<Site> {
  const row = await client.site.findUnique({ where: { id: 1 }, omit: { logo: true } });
  const texts = await client.siteText.findMany();
  const { name = "", accent = "", logoDigest, logoWidth, logoHeight } = row ?? {};
  return {
    name,
    accent,
    logo: logoDigest && logoWidth && logoHeight ? { digest: logoDigest, width: logoWidth, height: logoHeight } : null,
    texts: Object.fromEntries(
      texts.map(({ locale, imprint, links }) => [
        locale,
        { links: Links.safeParse(links).data ?? [], hasImprint: imprint !== "" },
      ]),
    ),
  };
}
