import { z } from "zod";
import { Prisma } from "#prisma/client/client.ts";
import { queryForHealth } from "../db.ts";
import type { Site } from "./in-force.ts";

export const Links = z.array(z.object({ label: z.string(), url: z.string() }));

/** Everything that pages need at each rendering, without the logo's bytes. */
export async function readSite(query = queryForHealth): Promise<Site> {
  const [row] = await query<Omit<Prisma.SiteModel, "id" | "logo">>(Prisma.sql`
    SELECT name, accent, logo_digest AS "logoDigest", logo_width AS "logoWidth", logo_height AS "logoHeight" FROM site`);
  const texts = await query<Prisma.SiteTextModel>(Prisma.sql`SELECT locale, imprint, links FROM site_texts`);
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
